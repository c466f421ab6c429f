#include "render/pdf_pipe.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

long
pipe_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Until the descriptor is ready (or broken: then reading or writing says so). */
static enum pipe_end
wait_for(int fd, short events, long deadline)
{
	for (;;) {
		struct pollfd poll_fd = { fd, events, 0 };
		long left = deadline - pipe_now();
		int ready;

		if (left <= 0)
			return PIPE_LATE;
		ready = poll(&poll_fd, 1, left > 60000 ? 60000 : (int)left);
		if (ready > 0)
			return PIPE_OK;
		if (ready < 0 && errno != EINTR)
			return PIPE_LOST;
	}
}

enum pipe_end
pipe_write(int fd, const char *bytes, size_t length, long deadline)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
	enum pipe_end end = PIPE_OK;

	fcntl(fd, F_SETFL, O_NONBLOCK);
	sigaction(SIGPIPE, &ignore, &before);
	while (length > 0 && end == PIPE_OK) {
		ssize_t n;

		end = wait_for(fd, POLLOUT, deadline);
		if (end != PIPE_OK)
			break;
		n = write(fd, bytes, length);
		if (n > 0) {
			bytes += n;
			length -= (size_t)n;
		} else if (errno != EAGAIN && errno != EINTR) {
			end = PIPE_LOST;
		}
	}
	sigaction(SIGPIPE, &before, NULL);
	return end;
}

enum pipe_end
pipe_read(int fd, char *bytes, size_t room, size_t *got, long deadline)
{
	for (;;) {
		enum pipe_end end = wait_for(fd, POLLIN, deadline);
		ssize_t n;

		if (end != PIPE_OK)
			return end;
		n = read(fd, bytes, room);
		if (n > 0) {
			*got = (size_t)n;
			return PIPE_OK;
		}
		if (n == 0 || (errno != EAGAIN && errno != EINTR))
			return PIPE_LOST;
	}
}
