#define _GNU_SOURCE
#include "CProgram.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

extern char **environ;

// The same descriptor under a number above 9.
static int raised(int descriptor) {
  if (descriptor < 0) return -1;
  int result = fcntl(descriptor, F_DUPFD_CLOEXEC, 10);
  int error = errno;
  close(descriptor);
  errno = error;
  return result;
}

int cprogram_pipe(int ends[2]) {
  int own[2];
  if (pipe2(own, O_CLOEXEC) != 0) return errno;
  ends[0] = raised(own[0]);
  if (ends[0] < 0) {
    int error = errno;
    close(own[1]);
    return error;
  }
  ends[1] = raised(own[1]);
  if (ends[1] < 0) {
    int error = errno;
    close(ends[0]);
    return error;
  }
  return 0;
}

int cprogram_memory(void) { return raised(memfd_create("ordret", MFD_CLOEXEC)); }

int cprogram_nothing(void) { return raised(open("/dev/null", O_RDWR | O_CLOEXEC)); }

// This process's environment with `own` in place of entries of the same names; to be freed.
static char **environment(const char *const own[]) {
  size_t count = 0, owned = 0;
  while (environ != NULL && environ[count] != NULL) count++;
  while (own[owned] != NULL) owned++;
  char **result = calloc(count + owned + 1, sizeof *result);
  if (result == NULL) return NULL;
  size_t kept = 0;
  for (size_t entry = 0; entry < count; entry++) {
    int isOwn = 0;
    for (size_t other = 0; other < owned && !isOwn; other++) {
      size_t name = strcspn(own[other], "=") + 1;
      isOwn = strncmp(environ[entry], own[other], name) == 0;
    }
    if (!isOwn) result[kept++] = environ[entry];
  }
  for (size_t other = 0; other < owned; other++) result[kept++] = (char *)own[other];
  return result;
}

int cprogram_spawn(const char *program, char *const arguments[], const char *const own[], const int streams[3],
                   int held, pid_t group, pid_t *number) {
  char **entries = environment(own);
  if (entries == NULL) return ENOMEM;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) {
    free(entries);
    return error;
  }
  for (int stream = 0; stream < 3 && error == 0; stream++) {
    error = posix_spawn_file_actions_adddup2(&actions, streams[stream], stream);
  }
  if (error == 0 && 0 <= held) error = posix_spawn_file_actions_adddup2(&actions, held, 3);
  if (error == 0) error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    const int ending[] = {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    sigset_t none, usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    for (size_t index = 0; index < sizeof ending / sizeof *ending; index++) sigaddset(&usual, ending[index]);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setpgroup(&attributes, group);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    error = posix_spawnp(number, program, &actions, &attributes, arguments, entries);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  free(entries);
  return error;
}
