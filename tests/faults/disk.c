/* A disk that fails, or kills, or tells what it was asked, preloaded into the desk under test.
 *
 * It stands between the program and the C library for every call that changes a file below one
 * folder. `disk_watch` begins, in a child that was just forked; the calls are counted from then on.
 * Everything else passes. Built and driven by shim.py.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

enum kind { CREATE = 1, WRITE = 2, TRUNCATE = 4, SYNC = 8, RENAME = 16, UNLINK = 32, MKDIR = 64,
            MARK = 128 };
enum { FDS = 4096 };

static struct {
    char root[PATH_MAX];
    size_t root_length;
    int trace;             /* where events are written, -1 for nowhere */
    long calls;            /* of every kind */
    long kill_at;          /* the call before which the process dies, 0 for never */
    unsigned fail_kinds;   /* which calls may fail */
    long fail_calls, fail_from, fail_to;
    int fail_with;
    int cut_short;         /* let half of a failing write happen */
    int64_t quota;         /* bytes that files may still grow by, -1 for no end */
} disk = {.trace = -1, .quota = -1};

static char *names[FDS];
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static int is_below(const char *path) {
    return disk.root_length && !strncmp(path, disk.root, disk.root_length) &&
           (path[disk.root_length] == '/' || !path[disk.root_length]);
}

static const char *name_of(int fd) { return fd >= 0 && fd < FDS ? names[fd] : NULL; }

static void put(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length) {
        long wrote = syscall(SYS_write, disk.trace, at, length);
        if (wrote < 0) abort();
        at += wrote;
        length -= wrote;
    }
}

/* An event: kind, whether it failed, lengths of name and content, offset, name, content. */
static void tell(unsigned kind, int failed, const char *path, int64_t at, const void *content,
                 uint32_t length) {
    if (disk.trace < 0) return;
    struct __attribute__((packed)) {
        uint8_t kind, failed;
        uint16_t name;
        uint32_t length;
        int64_t at;
    } head = {kind, failed, strlen(path), length, at};
    put(&head, sizeof head);
    put(path, head.name);
    put(content, length);
}

/* Count a call and tell whether it has to fail. */
static int fails(unsigned kind) {
    disk.calls++;
    if (disk.kill_at && disk.calls == disk.kill_at) {
        syscall(SYS_kill, getpid(), SIGKILL);
        for (;;) pause();
    }
    if (!(disk.fail_kinds & kind)) return 0;
    disk.fail_calls++;
    return disk.fail_calls >= disk.fail_from && disk.fail_calls <= disk.fail_to;
}

static int fail(unsigned kind, const char *path) {
    tell(kind, 1, path, 0, "", 0);
    errno = disk.fail_with;
    return -1;
}

/* ---- what the harness calls ---- */

void disk_watch(const char *root, const char *trace) {
    disk.root_length = strlen(root);
    memcpy(disk.root, root, disk.root_length + 1);
    disk.calls = 0;
    if (*trace) {
        disk.trace = syscall(SYS_openat, AT_FDCWD, trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (disk.trace < 0) abort();
    }
}

void disk_kill(long after) { disk.kill_at = disk.calls + after; }

void disk_fail(unsigned kinds, long from, long to, int error, int cut_short) {
    disk.fail_kinds = kinds;
    disk.fail_calls = 0;
    disk.fail_from = from;
    disk.fail_to = to;
    disk.fail_with = error;
    disk.cut_short = cut_short;
}

void disk_quota(int64_t bytes) { disk.quota = bytes; }

long disk_calls(void) { return disk.calls; }

long disk_failed(void) {
    long last = disk.fail_calls < disk.fail_to ? disk.fail_calls : disk.fail_to;
    return last < disk.fail_from ? 0 : last - disk.fail_from + 1;
}

void disk_mark(const char *said) {
    pthread_mutex_lock(&turn);
    tell(MARK, 0, said, 0, "", 0);
    pthread_mutex_unlock(&turn);
}

/* ---- what the program calls ---- */

static int open_next(const char *path, int flags, mode_t mode) {
    return syscall(SYS_openat, AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

static int opened(const char *path, int flags, mode_t mode) {
    if (!is_below(path)) return open_next(path, flags, mode);
    struct stat before;
    pthread_mutex_lock(&turn);
    int there = !stat(path, &before);
    int makes = (flags & O_CREAT) && !there;
    int empties = (flags & O_TRUNC) && there && before.st_size;
    unsigned kind = makes ? CREATE : TRUNCATE;
    int fd = (makes || empties) && fails(kind) ? fail(kind, path) : open_next(path, flags, mode);
    if (fd >= 0 && (makes || empties)) tell(kind, 0, path, 0, "", 0);
    if (fd >= 0 && empties && disk.quota >= 0) disk.quota += before.st_size;
    if (fd >= 0 && fd < FDS) {
        free(names[fd]);
        names[fd] = strdup(path);
    }
    pthread_mutex_unlock(&turn);
    return fd;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        return opened(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

int close(int fd) {
    pthread_mutex_lock(&turn);
    if (name_of(fd)) {
        free(names[fd]);
        names[fd] = NULL;
    }
    pthread_mutex_unlock(&turn);
    return syscall(SYS_close, fd);
}

static ssize_t written(int fd, const void *content, size_t length, int64_t at) {
    const char *path = name_of(fd);
    struct stat before;
    fstat(fd, &before);
    int must_fail = fails(WRITE);
    int64_t grows = at + (int64_t)length - before.st_size;
    if (disk.quota >= 0 && grows > disk.quota) {
        errno = ENOSPC;
        return -1;
    }
    if (must_fail && disk.cut_short && length > 1) {
        length /= 2;
        disk.fail_to++; /* the rest of it fails */
        disk.cut_short = 0;
    } else if (must_fail) {
        return fail(WRITE, path);
    }
    ssize_t done = syscall(SYS_pwrite64, fd, content, length, at);
    if (done > 0) tell(WRITE, 0, path, at, content, done);
    if (done > 0 && disk.quota >= 0 && grows > 0) disk.quota -= grows;
    return done;
}

ssize_t write(int fd, const void *content, size_t length) {
    if (!name_of(fd)) return syscall(SYS_write, fd, content, length);
    pthread_mutex_lock(&turn);
    int whence = fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR;
    int64_t at = lseek(fd, 0, whence);
    ssize_t done = written(fd, content, length, at);
    if (done > 0) lseek(fd, at + done, SEEK_SET);
    pthread_mutex_unlock(&turn);
    return done;
}

ssize_t pwrite64(int fd, const void *content, size_t length, off64_t at) {
    if (!name_of(fd)) return syscall(SYS_pwrite64, fd, content, length, at);
    pthread_mutex_lock(&turn);
    ssize_t done = written(fd, content, length, at);
    pthread_mutex_unlock(&turn);
    return done;
}

ssize_t pwrite(int fd, const void *content, size_t length, off_t at) {
    return pwrite64(fd, content, length, at);
}

int ftruncate64(int fd, off64_t length) {
    if (!name_of(fd)) return syscall(SYS_ftruncate, fd, length);
    pthread_mutex_lock(&turn);
    struct stat before;
    fstat(fd, &before);
    int done = fails(TRUNCATE) ? fail(TRUNCATE, name_of(fd)) : syscall(SYS_ftruncate, fd, length);
    if (!done) tell(TRUNCATE, 0, name_of(fd), length, "", 0);
    if (!done && disk.quota >= 0) disk.quota += before.st_size - length;
    pthread_mutex_unlock(&turn);
    return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int synced(int fd, long call) {
    if (!name_of(fd)) return syscall(call, fd);
    pthread_mutex_lock(&turn);
    int done = fails(SYNC) ? fail(SYNC, name_of(fd)) : syscall(call, fd);
    if (!done) tell(SYNC, 0, name_of(fd), 0, "", 0);
    pthread_mutex_unlock(&turn);
    return done;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }

int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int rename(const char *from, const char *to) {
    if (!is_below(from)) return syscall(SYS_rename, from, to);
    pthread_mutex_lock(&turn);
    struct stat before;
    int64_t freed = stat(to, &before) ? 0 : before.st_size;
    int done = fails(RENAME) ? fail(RENAME, from) : syscall(SYS_rename, from, to);
    if (!done) tell(RENAME, 0, from, 0, to, strlen(to));
    if (!done && disk.quota >= 0) disk.quota += freed;
    pthread_mutex_unlock(&turn);
    return done;
}

int unlink(const char *path) {
    if (!is_below(path)) return syscall(SYS_unlink, path);
    pthread_mutex_lock(&turn);
    struct stat before;
    int there = !stat(path, &before);
    int done = there && fails(UNLINK) ? fail(UNLINK, path) : syscall(SYS_unlink, path);
    if (!done) tell(UNLINK, 0, path, 0, "", 0);
    if (!done && disk.quota >= 0) disk.quota += before.st_size;
    pthread_mutex_unlock(&turn);
    return done;
}

int posix_fallocate64(int fd, off64_t at, off64_t length) {
    if (name_of(fd) && disk.quota >= 0) {
        if (length > disk.quota) return ENOSPC;
        disk.quota -= length; /* of a new file */
    }
    return syscall(SYS_fallocate, fd, 0, at, length) ? errno : 0;
}

int statvfs64(const char *path, struct statvfs64 *told) {
    static int (*next)(const char *, struct statvfs64 *);
    if (!next) next = dlsym(RTLD_NEXT, "statvfs64");
    int done = next(path, told);
    if (!done && disk.quota >= 0 && is_below(path)) {
        told->f_bavail = told->f_bfree = disk.quota / told->f_frsize;
    }
    return done;
}

int mkdir(const char *path, mode_t mode) {
    if (!is_below(path)) return syscall(SYS_mkdir, path, mode);
    pthread_mutex_lock(&turn);
    int done = fails(MKDIR) ? fail(MKDIR, path) : syscall(SYS_mkdir, path, mode);
    if (!done) tell(MKDIR, 0, path, 0, "", 0);
    pthread_mutex_unlock(&turn);
    return done;
}
