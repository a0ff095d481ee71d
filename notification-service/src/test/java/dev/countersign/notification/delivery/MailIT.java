package dev.countersign.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import dev.countersign.notification.Backends;
import dev.countersign.notification.Story;
import dev.countersign.notification.Topic;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mail on a real SMTP server that each test starts when it wants one.
@QuarkusTest
@WithTestResource(BackendsWithoutMail.class)
class MailIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DELIVERIES = "/api/operations/notification-service/deliveries";
    private static Topic topic;

    private final TestBackends backends = TestBackends.get();
    private final GreenMail server = mailServer();

    @BeforeAll
    static void open() {
        topic = new Topic();
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailThatFoundNoServerArrivesWhenOneIsBack() throws Exception {
        Story story = Story.of("Lumenreach");
        topic.publish(story.submitted());
        UUID id = await().atMost(PATIENCE).until(() -> deliveryTo(story), found -> attempts(found) >= 1);

        server.start();

        MimeMessage mail = awaitMails(story, 1).getFirst();
        assertEquals("<" + id + "@localhost>", mail.getMessageID());
        awaitStatus(id, "SENT");
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aMailThatIsSentAgainHasTheSameMessageId() throws Exception {
        server.start();
        Story story = Story.of("Lumenreach");
        topic.publish(story.submitted());
        UUID id = deliveryTo(story);
        awaitStatus(id, "SENT");

        // When what is left by a process that died after sending and before it could note that
        update("UPDATE mail_delivery SET status = 'QUEUED', ended_at = NULL, due_at = now() WHERE id = ?", id);

        List<MimeMessage> mails = awaitMails(story, 2);
        assertEquals(mails.get(0).getMessageID(), mails.get(1).getMessageID());
    }

    @Test
    void aMailThatIsOutIsNotedAsSoonAsTheDatabaseTakesItAndNotSentAgain() throws Exception {
        server.start();
        Story story = Story.of("Lumenreach");
        execute("""
                CREATE SEQUENCE refusals;
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    PERFORM nextval('refusals');
                    RAISE EXCEPTION 'going away' USING ERRCODE = 'admin_shutdown';
                END $$;
                CREATE TRIGGER refusing BEFORE UPDATE ON mail_delivery
                    FOR EACH ROW WHEN (NEW.status = 'SENT') EXECUTE FUNCTION refuse()""");
        try {
            topic.publish(story.submitted());
            awaitMails(story, 1);
            await().atMost(PATIENCE).until(this::isRefused);
        } finally {
            execute("DROP FUNCTION refuse CASCADE; DROP SEQUENCE refusals");
        }

        awaitStatus(deliveryTo(story), "SENT");
        assertEquals(1, awaitMails(story, 1).size());
    }

    @Test
    void aLeaseThatEndedAtTheLastAttemptIsAFailure() throws Exception {
        server.start();
        Story story = Story.of("Lumenreach");
        topic.publish(story.submitted());
        UUID id = deliveryTo(story);
        awaitStatus(id, "SENT");

        update(
                "UPDATE mail_delivery SET status = 'QUEUED', ended_at = NULL, attempts = 4, due_at = now() WHERE id = ?",
                id);

        awaitStatus(id, "FAILED");
        assertEquals(1, awaitMails(story, 1).size());
    }

    @Test
    void afterTheLastAttemptAMailWaitsForAnOperatorWhoCanRetry() throws Exception {
        Story story = Story.of("Lumenreach");
        topic.publish(story.submitted());
        UUID id = deliveryTo(story);
        awaitStatus(id, "FAILED");
        operator()
                .get(DELIVERIES + "/" + id)
                .then()
                .statusCode(200)
                .body("attempts", is(4))
                .body("address", equalTo(story.requester().email()))
                .body("lastError", containsString("Connection refused"))
                .body("endedAt", notNullValue());
        operator()
                .get(DELIVERIES + "?status=FAILED&limit=100")
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == '" + id + "' }.size()", is(1));
        given().get("/q/metrics").then().body(containsString("countersign_mail_deliveries_total{outcome=\"failed\""));

        server.start();
        operator().post(DELIVERIES + "/" + id + "/retry").then().statusCode(200).body("status", equalTo("QUEUED"));

        assertEquals("<" + id + "@localhost>", awaitMails(story, 1).getFirst().getMessageID());
        awaitStatus(id, "SENT");
        operator()
                .post(DELIVERIES + "/" + id + "/retry")
                .then()
                .statusCode(409)
                .body("type", containsString("not-failed"))
                .body("status", equalTo(409))
                .body("state", equalTo("SENT"));
    }

    @Test
    void aServerThatHangsHoldsUpNobodyForLong() throws Exception {
        Story story = Story.of("Lumenreach");
        try (ServerSocket silent = new ServerSocket(mailPort(), 50, InetAddress.getLoopbackAddress())) {
            assertEquals(mailPort(), silent.getLocalPort());
            topic.publish(story.submitted());
            await().atMost(PATIENCE).until(() -> deliveryTo(story), found -> lastError(found) != null);
        }

        server.start();

        assertEquals(1, awaitMails(story, 1).size());
    }

    @Test
    void aProductNameOfSeveralLinesMakesNoHeaders() throws Exception {
        server.start();
        Story story = Story.of("Lumen\r\nBcc: victim@example.com\r\nX-Injected: yes\r\n\r\nOwn body");

        topic.publish(story.submitted());

        MimeMessage mail = awaitMails(story, 1).getFirst();
        assertEquals(
                "We have your request for Lumen Bcc: victim@example.com X-Injected: yes Own body", mail.getSubject());
        assertNull(mail.getHeader("X-Injected"));
        assertNull(mail.getRecipients(RecipientType.BCC));
        assertEquals(0, server.getReceivedMessagesForDomain("victim@example.com").length);
        assertArrayEquals(new String[] {"auto-generated"}, mail.getHeader("Auto-Submitted"));
        assertEquals("Countersign <countersign@example.com>", mail.getFrom()[0].toString());
    }

    @Test
    void namesOfSeveralLinesMakeNoHeadersInTheMailOfWhoeverSeesToAFinding() throws Exception {
        server.start();
        Story story = Story.of("Lumen\r\nBcc: victim@example.com");
        Contact sly = new Contact("Sly\r\nX-Injected: yes", story.dana().email());

        topic.publish(story.reopened(ReopenedBecause.EXCEPTION_EXPIRED, sly));

        for (String address :
                List.of(sly.email(), String.valueOf(story.requester().email()))) {
            MimeMessage mail = awaitMails(address, 1).getFirst();
            assertEquals("A problem of Lumen Bcc: victim@example.com is open again", mail.getSubject());
            assertNull(mail.getHeader("X-Injected"));
            assertNull(mail.getRecipients(RecipientType.BCC));
        }
        assertEquals(0, server.getReceivedMessagesForDomain("victim@example.com").length);
    }

    @Test
    void aProductNameIsEscapedInTheHtmlPartAndPlainInTheText() throws Exception {
        server.start();
        Story story = Story.of("<script>alert(1)</script>&");

        topic.publish(story.submitted());

        String source = GreenMailUtil.getBody(awaitMails(story, 1).getFirst()).replace("=\r\n", "");
        assertTrue(source.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;"), source);
        assertEquals(1, source.split("<script>", -1).length - 1, source);
        assertTrue(source.indexOf("<script>") < source.indexOf("text/html"), source);
    }

    @Test
    void aRequesterWithoutAnAddressIsToldInTheAppOnly() throws Exception {
        server.start();
        for (String email : Arrays.asList(null, "two@example.com, three@example.com")) {
            Story story = Story.of("Lumenreach");
            Person nobody = new Person(story.requester().sub(), "Ana", email, null);
            Story withoutMail = new Story(story.requestId(), nobody, "Lumenreach", story.team(), story.reviewId());

            topic.publish(withoutMail.submitted());

            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().auth()
                            .oauth2(Topic.tokenOf(nobody.sub()))
                            .get("/api/notifications/count")
                            .then()
                            .body("unread", is(1)));
            assertEquals(0, count("request_id = ? AND id IN (SELECT notice_id FROM mail_delivery)", story.requestId()));
        }
    }

    @Test
    void aTeamWithAMailboxOfItsOwnGetsItsMailThere() {
        server.start();
        Story story = Story.of("Lumenreach");

        topic.publish(story.queued(new TaskRef(UUID.randomUUID(), "s", TaskKind.REVIEW, "team:special")));

        await().atMost(PATIENCE)
                .until(() -> server.getReceivedMessagesForDomain("special-box@example.org").length == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/01a19b52-94f8-76b8-ab27-3ff34fce19d6", "?status=SENT"})
    void onlyOperatorsSeeDeliveries(String rest) {
        given().get(DELIVERIES + rest).then().statusCode(401);
        given().auth()
                .oauth2(backends.tokenFor("sam"))
                .get(DELIVERIES + rest)
                .then()
                .statusCode(403);
    }

    @Test
    void aDeliveryThatIsNotThereIsNotFoundAndAnUnknownStatusIsRefused() {
        String unknown = DELIVERIES + "/" + UUID.randomUUID();

        operator().get(unknown).then().statusCode(404);
        operator().post(unknown + "/retry").then().statusCode(404);
        operator()
                .get(DELIVERIES + "?status=LOST")
                .then()
                .statusCode(400)
                .body("type", containsString("bad-parameter"));
        given().contentType("application/json")
                .auth()
                .oauth2(backends.tokenFor("sam"))
                .post(unknown + "/retry")
                .then()
                .statusCode(403);
    }

    private RequestSpecification operator() {
        return given().contentType("application/json").auth().oauth2(backends.tokenFor("olga"));
    }

    private List<MimeMessage> awaitMails(Story story, int count) {
        return awaitMails(String.valueOf(story.requester().email()), count);
    }

    private List<MimeMessage> awaitMails(String address, int count) {
        return await().atMost(PATIENCE)
                .until(() -> List.of(server.getReceivedMessagesForDomain(address)), mails -> mails.size() == count);
    }

    private void awaitStatus(UUID id, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> operator()
                        .get(DELIVERIES + "/" + id)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo(status)));
    }

    private int attempts(UUID id) {
        return operator().get(DELIVERIES + "/" + id).path("attempts");
    }

    private @Nullable String lastError(UUID id) {
        return operator().get(DELIVERIES + "/" + id).path("lastError");
    }

    private UUID deliveryTo(Story story) {
        return await().atMost(PATIENCE).until(() -> find(story.requester().email()), found -> found != null);
    }

    private @Nullable UUID find(String address) throws SQLException {
        try (Connection connection = backends.connect(Backends.DATABASE);
                PreparedStatement select =
                        connection.prepareStatement("SELECT id FROM mail_delivery WHERE address = ?")) {
            select.setString(1, address);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private int count(String condition, UUID id) throws SQLException {
        try (Connection connection = backends.connect(Backends.DATABASE);
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM notice WHERE " + condition)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                assertTrue(row.next());
                return row.getInt(1);
            }
        }
    }

    private boolean isRefused() throws SQLException {
        try (Connection connection = backends.connect(Backends.DATABASE);
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT is_called FROM refusals")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void execute(String statements) throws SQLException {
        try (Connection connection = backends.connect(Backends.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private void update(String statement, UUID id) throws SQLException {
        try (Connection connection = backends.connect(Backends.DATABASE);
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, id);
            assertEquals(1, update.executeUpdate());
        }
    }

    private static int mailPort() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        assertFalse(server.isRunning());
        return server;
    }
}
