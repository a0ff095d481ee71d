package dev.countersign.stack.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.countersign.stack.FreePorts;
import dev.countersign.stack.web.LocalWeb;
import dev.countersign.stack.web.WebAnswer;
import dev.countersign.stack.web.WebRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// SMTP on one port, and on another what arrived: `/` for people, `/api/messages?to=` for programs. The newest 1,000
/// messages are kept; a message with several recipients counts once for each. Who wants all of them asks to be told.
public final class MailCatcher implements AutoCloseable {
    private static final String PATH_OF_ONE = "/messages/";

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();
    private final Mailbox mailbox = new Mailbox();
    private final List<Consumer<CaughtMail>> told = new CopyOnWriteArrayList<>();
    private final int smtpPort;
    private final LocalWeb web;
    private @Nullable GreenMail smtp;

    private MailCatcher(int smtpPort, int webPort) {
        this.smtpPort = smtpPort;
        this.web = LocalWeb.listen(webPort, this::answer);
    }

    /// @param smtpPort 0 for any free one
    /// @param webPort 0 for any free one
    public static MailCatcher start(int smtpPort, int webPort) {
        MailCatcher catcher = new MailCatcher(smtpPort == 0 ? FreePorts.any() : smtpPort, webPort);
        catcher.listenAgain();
        return catcher;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int webPort() {
        return web.port();
    }

    /// Everything that was caught, newest first.
    public List<CaughtMail> mails() {
        return mailbox.to("");
    }

    /// What one recipient got, newest first.
    public List<CaughtMail> mailsTo(String address) {
        return mailbox.to(address);
    }

    /// Tells of every message from now on, before its sender is told that it was taken.
    ///
    /// @param listener is called from any thread
    public void tell(Consumer<CaughtMail> listener) {
        told.add(listener);
    }

    public void clear() {
        mailbox.clear();
    }

    /// Takes no mail any more; what was caught stays.
    public synchronized void stopListening() {
        if (smtp != null) {
            smtp.stop();
            smtp = null;
        }
    }

    /// Takes mail again, on the same port; nothing if it does.
    public synchronized void listenAgain() {
        if (smtp != null) {
            return;
        }
        ServerSetup setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        GreenMail server = new GreenMail(setup);
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> new Catching(recipient, server));
        server.start();
        smtp = server;
    }

    @Override
    public void close() {
        web.close();
        stopListening();
    }

    private WebAnswer answer(WebRequest request) {
        if (request.path().equals("/api/messages") && request.method().equals("DELETE")) {
            mailbox.clear();
            return new WebAnswer(204, Map.of(), "");
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return WebAnswer.text(405, "Mail is only read here.\n");
        }
        String to = request.parameter("to").orElse("").strip();
        if (request.path().equals("/")) {
            return WebAnswer.page(200, MailPage.list(mailbox.to(to), to));
        }
        if (request.path().equals("/api/messages")) {
            return WebAnswer.json(200, toJson(mailbox.to(to)));
        }
        if (request.path().startsWith(PATH_OF_ONE)) {
            return one(request.path().substring(PATH_OF_ONE.length()));
        }
        return WebAnswer.page(404, MailPage.missing());
    }

    /// `12` is the page of a message, `12/html` its HTML part alone, for the frame on that page.
    private WebAnswer one(String path) {
        boolean frame = path.endsWith("/html");
        long id = Long.parseLong(frame ? path.substring(0, path.length() - "/html".length()) : path);
        return mailbox.find(id)
                .map(mail -> frame ? MailPage.frame(mail) : withFrame(WebAnswer.page(200, MailPage.message(mail))))
                .orElseGet(() -> WebAnswer.page(404, MailPage.missing()));
    }

    private static WebAnswer withFrame(WebAnswer page) {
        String policy = page.header().get("Content-Security-Policy");
        return page.with("Content-Security-Policy", policy + "; frame-src 'self'");
    }

    private String toJson(List<CaughtMail> mails) {
        try {
            return json.writeValueAsString(
                    Map.of("messages", mails.stream().map(MailCatcher::fields).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> fields(CaughtMail mail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", mail.id());
        fields.put("receivedAt", mail.receivedAt().toString());
        fields.put("from", mail.from());
        fields.put("to", mail.to());
        fields.put("subject", mail.subject());
        fields.put("text", mail.text());
        fields.put("html", mail.html());
        return fields;
    }

    /// Stands in for a mailbox of GreenMail's own, which would keep every message for ever.
    private final class Catching extends UserImpl {
        Catching(MailAddress recipient, GreenMail server) {
            super(
                    recipient.getEmail(),
                    recipient.getEmail(),
                    "",
                    server.getManagers().getImapHostManager());
        }

        @Override
        public void deliver(MovingMessage message) {
            CaughtMail caught =
                    mailbox.add(id -> MessageReader.read(id, clock.instant(), getEmail(), message.getMessage()));
            told.forEach(listener -> listener.accept(caught));
        }
    }
}
