/*
 * No engine reaches the network or a file beside its job's (pdf-study A6, D5).
 * A server on loopback counts who comes; the tests of the network share ours,
 * so that what holds is the engine's own denial and not the namespace, which
 * not every machine grants.
 */
#include "pdf_testing.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

enum { VISITS = 500, SECONDS = 240 };

struct server {
	pid_t pid;
	int port;
	volatile int *visits; /* shared with the child that serves */
};

static _Noreturn void
serve(int listening, volatile int *visits)
{
	static const char gone[] =
	    "HTTP/1.0 404 Gone\r\nContent-Length: 0\r\n\r\n";

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	alarm(SECONDS);
	for (int i = 0; i < VISITS; i++) {
		int visitor = accept(listening, NULL, NULL);

		if (visitor < 0)
			break;
		++*visits;
		if (write(visitor, gone, sizeof gone - 1) < 0)
			*visits += 0;
		close(visitor);
	}
	_exit(0);
}

static struct server
server_start(void)
{
	struct sockaddr_in here = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof here;
	struct server server = { 0 };
	int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	server.visits = mmap(NULL, sizeof *server.visits,
	    PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_ptr_not_equal(server.visits, MAP_FAILED);
	assert_int_equal(bind(listening, (struct sockaddr *)&here, length), 0);
	assert_int_equal(listen(listening, 64), 0);
	assert_int_equal(getsockname(listening, (struct sockaddr *)&here,
	    &length), 0);
	server.port = ntohs(here.sin_port);
	server.pid = fork();
	if (server.pid == 0)
		serve(listening, server.visits);
	close(listening);
	return server;
}

/* A visit of our own: that the server does count is part of the proof. */
static void
visit(const struct server *server)
{
	struct sockaddr_in there = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
		.sin_port = htons((uint16_t)server->port) };
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	char answer[64];

	assert_int_equal(connect(fd, (struct sockaddr *)&there, sizeof there),
	    0);
	while (read(fd, answer, sizeof answer) > 0)
		;
	close(fd);
}

static void
server_stop(struct server *server)
{
	kill(server->pid, SIGKILL);
	waitpid(server->pid, NULL, 0);
	munmap((void *)(uintptr_t)server->visits, sizeof *server->visits);
}

/* `%s` is an address; `mild`: the engine may pass over it without asking. */
static const struct {
	const char *what;
	const char *html;
	bool mild;
} lures[] = {
	{ "style sheet", "<link rel=\"stylesheet\" href=\"%s\">", false },
	{ "import", "<style>@import url(\"%s\");</style>", false },
	{ "font", "<style>@font-face{font-family:F;src:url(\"%s\")}</style>"
	    "<p style=\"font-family:F\">text", false },
	{ "picture", "<img alt=\"\" src=\"%s\">", false },
	{ "picture set", "<picture><source srcset=\"%s\"><img alt=\"\">"
	    "</picture>", true },
	{ "background", "<p style=\"background:url('%s')\">text", false },
	{ "list picture", "<ul style=\"list-style-image:url('%s')\"><li>a</ul>",
	    false },
	{ "frame", "<iframe src=\"%s\"></iframe>", false },
	{ "object", "<object data=\"%s\"></object>", false },
	{ "embed", "<embed src=\"%s\">", true },
	{ "video", "<video src=\"%s\" poster=\"%s\"></video>", true },
	{ "sound", "<audio src=\"%s\" preload=\"auto\"></audio>", true },
	{ "drawing", "<svg width=\"9\" height=\"9\"><image href=\"%s\" "
	    "width=\"9\" height=\"9\"/></svg>", true },
	{ "drawing part", "<svg width=\"9\" height=\"9\"><use href=\"%s#a\"/>"
	    "</svg>", true },
	{ "form picture", "<input type=\"image\" alt=\"\" src=\"%s\">", false },
	{ "script", "<script src=\"%s\"></script>", true },
	{ "script text", "<script>new Image().src=\"%s\"</script>", true },
	{ "preload", "<link rel=\"preload\" as=\"image\" href=\"%s\">", true },
	{ "prefetch", "<link rel=\"prefetch\" href=\"%s\">", true },
	{ "preconnect", "<link rel=\"preconnect\" href=\"%s\">", true },
	{ "icon", "<link rel=\"icon\" href=\"%s\">", true },
	{ "manifest", "<link rel=\"manifest\" href=\"%s\">", true },
	{ "refresh", "<meta http-equiv=\"refresh\" content=\"0;url=%s\">",
	    true },
	{ "frame of text", "<iframe srcdoc=\"<img src='%s'>\"></iframe>",
	    true },
	{ "frame of data", "<iframe src=\"data:text/html,<img src='%s'>\">"
	    "</iframe>", true },
	{ "shut-in frame", "<iframe sandbox src=\"%s\"></iframe>", false },
};

enum { LURES = sizeof lures / sizeof lures[0] };

static struct pdf_job
job_with_lure(struct bench *bench, size_t lure, const char *address)
{
	const char *html = lures[lure].html, *at;
	char *whole = arena_copy(bench->arena, "<p>Bait.</p>");

	while ((at = strstr(html, "%s")) != NULL) {
		whole = arena_format(bench->arena, "%s%.*s%s", whole,
		    (int)(at - html), html, address);
		html = at + 2;
	}
	return job_of(bench, arena_format(bench->arena, "%s%s", whole, html));
}

static void
nothing_is_fetched(void **state)
{
	struct server server = server_start();
	int before;
	(void)state;

	visit(&server);
	assert_int_equal(*server.visits, 1);
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_session *session = NULL;
		char *address = arena_format(bench.arena,
		    "http://127.0.0.1:%d/a.png", server.port);

		bench.options.share_network = true;
		if (engine != NULL)
			session = engine->open(bench.arena, &bench.options);
		for (size_t i = 0; session != NULL && i < LURES; i++) {
			struct pdf_job job = job_with_lure(&bench, i, address);
			enum pdf_end end;

			before = *server.visits;
			end = engine->print(session, &job).end;
			if (*server.visits != before)
				fail_msg("%s fetched a %s", way_names[way],
				    lures[i].what);
			if (end != PDF_BLOCKED && !(lures[i].mild &&
			    end == PDF_OK))
				fail_msg("%s: a %s ends with %d",
				    way_names[way], lures[i].what, (int)end);
		}
		if (session != NULL)
			engine->close(session);
		bench_close(&bench);
	}
	visit(&server);
	assert_int_equal(*server.visits, 2);
	server_stop(&server);
}

static void
no_other_file_is_read(void **state)
{
	static const char secret[] = "Zarquonsecret";
	(void)state;

	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_session *session = NULL;
		char *path = file_join(bench.arena, bench.scratch,
		    "secret.txt");
		const char *addresses[3] = {
			arena_format(bench.arena, "file://%s", path), path,
			"file:///etc/hostname" };

		assert_int_equal(file_write(path, secret, strlen(secret)),
		    FILE_OK);
		if (engine != NULL)
			session = engine->open(bench.arena, &bench.options);
		for (size_t i = 0; session != NULL && i < LURES; i++) {
			struct pdf_job job = job_with_lure(&bench, i,
			    addresses[i % 3]);
			struct pdf_result pdf = engine->print(session, &job);

			if (pdf.end == PDF_OK && lures[i].mild) {
				if (strstr(text_of(&bench, &pdf), secret)
				    != NULL)
					fail_msg("%s shows a file by %s",
					    way_names[way], lures[i].what);
			} else if (pdf.end != PDF_BLOCKED) {
				fail_msg("%s: %s of a file ends with %d",
				    way_names[way], lures[i].what,
				    (int)pdf.end);
			}
		}
		if (session != NULL)
			engine->close(session);
		bench_close(&bench);
	}
}

/* The same in a namespace of its own, as every build does it. */
static void
a_denial_leaves_the_next_document_whole(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job bad = job_of(&bench, "<img alt=\"\" "
		    "src=\"http://192.0.2.1/a.png\">");
		struct pdf_job good = job_of(&bench, "<p>Whole again.</p>");
		struct pdf_session *session;
		struct pdf_result pdf;

		if (engine != NULL) {
			session = engine->open(bench.arena, &bench.options);
			assert_non_null(session);
			if (engine->print(session, &bad).end != PDF_BLOCKED)
				fail_msg("%s prints it", way_names[way]);
			pdf = engine->print(session, &good);
			assert_int_equal(pdf.end, PDF_OK);
			assert_non_null(strstr(text_of(&bench, &pdf),
			    "Whole again."));
			engine->close(session);
		}
		bench_close(&bench);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_fetched),
		cmocka_unit_test(no_other_file_is_read),
		cmocka_unit_test(a_denial_leaves_the_next_document_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
