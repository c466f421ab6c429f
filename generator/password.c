#include "password.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "settings.h"

char *
password_room(void)
{
	void *room = mmap(NULL, PASSWORD_BYTES, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (room == MAP_FAILED)
		return NULL;
	/* Each is one wall of several; none is worth ending for. */
	(void)mlock(room, PASSWORD_BYTES);
	(void)madvise(room, PASSWORD_BYTES, MADV_DONTDUMP);
	(void)madvise(room, PASSWORD_BYTES, MADV_WIPEONFORK);
	return room;
}

void
password_wipe(char *room)
{
	explicit_bzero(room, PASSWORD_BYTES);
	(void)munmap(room, PASSWORD_BYTES);
}

bool
password_read(const char *number, char password[PASSWORD_BYTES])
{
	size_t length = 0;
	int fd = 0;

	for (const char *p = number; *p != '\0'; p++)
		fd = *p >= '0' && *p <= '9' && fd < 10000 ?
		    fd * 10 + (*p - '0') : -1;
	while (fd >= 0 && length < PASSWORD_BYTES - 1) {
		ssize_t n = read(fd, password + length, 1);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0 || password[length] == '\n')
			break;
		length++;
	}
	password[length] = '\0';
	if (fd > STDERR_FILENO)
		close(fd);
	if (length == 0)
		complain("no password can be read from the descriptor of "
		    "--password-fd");
	return length > 0;
}

bool
password_ask(char password[PASSWORD_BYTES])
{
	struct termios before, silent;
	FILE *terminal = fopen("/dev/tty", "r+");
	bool good = false;

	if (terminal == NULL || tcgetattr(fileno(terminal), &before) != 0) {
		complain("the key needs its password: give --password-fd");
		return false;
	}
	/* No copy in a buffer of the library's. */
	setvbuf(terminal, NULL, _IONBF, 0);
	silent = before;
	silent.c_lflag &= ~(tcflag_t)ECHO;
	tcsetattr(fileno(terminal), TCSAFLUSH, &silent);
	fputs("password of the key: ", terminal);
	fflush(terminal);
	if (fgets(password, PASSWORD_BYTES, terminal) != NULL) {
		password[strcspn(password, "\n")] = '\0';
		good = password[0] != '\0';
	}
	tcsetattr(fileno(terminal), TCSAFLUSH, &before);
	fputs("\n", terminal);
	fclose(terminal);
	return good;
}
