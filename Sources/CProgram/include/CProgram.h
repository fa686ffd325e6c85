// Programs that run beside this one: the calls of the system that Swift does not see (pipe2, memfd_create), and
// posix_spawn. No logic.
#ifndef CPROGRAM_H
#define CPROGRAM_H

#include <stddef.h>
#include <sys/types.h>

// Begins a program that is looked for in PATH. `arguments` and `environment` end with NULL; the environment's entries
// take the place of this process's with the same name. The descriptors become 0, 1 and 2, and `held` becomes 3 unless it
// is negative; they must be greater than 3. The program joins `group`, or begins one if that is 0; the signals that end
// a program do so again. Returns 0 and the process's number, or the number of the error.
int cprogram_spawn(const char *program, char *const arguments[], const char *const environment[], const int streams[3],
                   int held, pid_t group, pid_t *number);

// The two ends of a pipe, numbers above 9 that no other program inherits. 0, or the number of the error.
int cprogram_pipe(int ends[2]);

// A file in memory, as above. Its descriptor, or -1; errno says why.
int cprogram_memory(void);

// The null device, as above.
int cprogram_nothing(void);

#endif
