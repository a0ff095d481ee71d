package dev.countersign.notification.delivery;

import dev.countersign.chassis.ChassisConfig;
import dev.countersign.notification.PlainText;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// Gives a letter the form of a mail and hands it to the mail server.
@ApplicationScoped
class EmailChannel {
    private final MailTransport transport;
    private final Template text;
    private final Template html;
    private final URI publicUrl;

    EmailChannel(
            MailTransport transport,
            @Location("mail/letter.txt") Template text,
            @Location("mail/letter.html") Template html,
            ChassisConfig config) {
        this.transport = transport;
        this.text = text;
        this.html = html;
        this.publicUrl = config.publicUrl();
    }

    /// Returns when the server has taken it; throws as {@link MailTransport#send}.
    void send(Letter letter) {
        transport.send(Mail.withText(letter.to().text(), PlainText.line(letter.subject()), render(text, letter))
                .setHtml(render(html, letter))
                .addHeader("Message-ID", messageId(letter))
                // RFC 3834: absence notes do not answer this.
                .addHeader("Auto-Submitted", "auto-generated"));
    }

    /// The same over all attempts, so that a mail which was sent twice can be known for one (RFC 5322, section 3.6.4).
    private String messageId(Letter letter) {
        return "<" + letter.id() + "@" + publicUrl.getHost() + ">";
    }

    private String render(Template template, Letter letter) {
        return template.data("letter", letter)
                .data("lines", letter.lines())
                .data("address", publicUrl.resolve(letter.link()))
                .render();
    }
}
