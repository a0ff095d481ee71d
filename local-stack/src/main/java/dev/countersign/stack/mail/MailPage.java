package dev.countersign.stack.mail;

import static dev.countersign.stack.web.Html.escape;

import dev.countersign.stack.web.Page;
import dev.countersign.stack.web.WebAnswer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a person sees of the mail that was caught. Everything in a message is a stranger's text: it is escaped, and an
/// HTML part is shown only in a frame that may neither run scripts nor load anything.
final class MailPage {
    private static final String BRAND = "<p class=\"brand\">Countersign, on this machine</p>\n";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss").withZone(ZoneId.systemDefault());

    /// Lets a link in a message open in a tab of its own, and nothing else.
    private static final String POPUPS = "allow-popups allow-popups-to-escape-sandbox";

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private MailPage() {}

    static String list(List<CaughtMail> mails, String to) {
        String rows = mails.stream().map(MailPage::row).collect(Collectors.joining("\n"));
        String found = mails.isEmpty() ? empty(to) : "<ul class=\"mails\">\n" + rows + "\n</ul>";
        return Page.of("Mail", BRAND + """
                <h1>Mail</h1>
                <p class="quiet">What Countersign has sent since it was started, newest first, at most %d messages. Nothing has left this machine.</p>
                <form class="line" method="get" action="/">
                <div><label for="to">To</label><input id="to" name="to" type="search" value="%s" placeholder="mia@example.com"></div>
                <button class="go">Show</button>
                </form>
                %s
                """.formatted(Mailbox.MOST, escape(to), found));
    }

    static String message(CaughtMail mail) {
        return Page.of(
                mail.subject(),
                BRAND
                        + """
                <p><a href="/">All mail</a></p>
                <h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
                %s%s<details><summary>The message as it was sent</summary><pre>%s</pre></details>
                """.formatted(
                                        escape(subject(mail)),
                                        escape(mail.from()),
                                        escape(mail.to()),
                                        time(mail.receivedAt()),
                                        mail.html().isEmpty() ? "" : html(mail),
                                        mail.text().isEmpty() ? "" : text(mail),
                                        escape(mail.source())));
    }

    static String missing() {
        return Page.of("Not here", BRAND + """
                <h1>There is no such message</h1>
                <p>Messages are gone after a restart, and when %d newer ones have come. <a href="/">All mail</a></p>
                """.formatted(Mailbox.MOST));
    }

    /// The HTML part alone. The policy holds even if somebody opens it outside of the frame; a link opens beside it.
    static WebAnswer frame(CaughtMail mail) {
        return WebAnswer.page(200, "<base target=\"_blank\">" + mail.html())
                .with(
                        "Content-Security-Policy",
                        "sandbox " + POPUPS
                                + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'");
    }

    private static String row(CaughtMail mail) {
        return """
                <li><a href="/messages/%d"><span class="to">%s</span><span class="subject">%s</span>%s</a></li>""".formatted(mail.id(), escape(mail.to()), escape(subject(mail)), time(mail.receivedAt()));
    }

    private static String empty(String to) {
        return to.isEmpty()
                ? """
                        <div class="empty"><p>No mail yet.</p>
                        <p class="quiet">Submit a request in Countersign, and a confirmation arrives here. Reload this page to look again.</p></div>"""
                : "<div class=\"empty\"><p>No mail to “" + escape(to) + "”. <a href=\"/\">All mail</a></p></div>";
    }

    private static String html(CaughtMail mail) {
        return "<iframe sandbox=\"" + POPUPS + "\" title=\"The message\" src=\"/messages/" + mail.id()
                + "/html\"></iframe>\n";
    }

    private static String text(CaughtMail mail) {
        return (mail.html().isEmpty() ? "" : "<h2>As plain text</h2>\n") + "<pre>" + withLinks(mail.text())
                + "</pre>\n";
    }

    private static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (Matcher link = LINK.matcher(text); link.find(); end = link.end()) {
            String address = escape(link.group());
            html.append(escape(text.substring(end, link.start())))
                    .append("<a href=\"" + address + "\" target=\"_blank\" rel=\"noopener\">" + address + "</a>");
        }
        return html.append(escape(text.substring(end))).toString();
    }

    private static String subject(CaughtMail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String time(Instant instant) {
        return "<time datetime=\"" + instant + "\">" + escape(CLOCK.format(instant)) + "</time>";
    }
}
