package org.nadhir.node.bell;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.nadhir.node.folder.BellSettings;

/// A mail that is the same each time: it asks, in both languages, to look at the node. The way to the server is
/// encrypted and the server's name is checked, or nothing is sent (RFC 8314, 3). What the mail says is read by every
/// server that carries it, and it says nothing.
public final class Mail implements Bell {

    private static final String MILLIS_MAX = "10000";

    private final BellSettings.Mail settings;
    private final String password;
    private final Session session;
    private final RandomGenerator random;
    private final String subject;
    private final String text;

    /// @param password empty where the server asks for none
    /// @param tls believes who vouches for the server
    public Mail(
            BellSettings.Mail settings,
            String password,
            SSLContext tls,
            RandomGenerator random,
            String subject,
            String text) {
        this.settings = settings;
        this.password = password;
        this.random = random;
        this.subject = subject;
        this.text = text;
        this.session = session(settings, tls);
    }

    private static Session session(BellSettings.Mail settings, SSLContext tls) {
        String scheme = settings.server().getScheme();
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", scheme);
        // What the machine is called is nobody's business; RFC 5321, 4.1.4 lets a client say an address literal.
        all.setProperty("mail." + scheme + ".localhost", "[127.0.0.1]");
        all.setProperty("mail." + scheme + ".ssl.checkserveridentity", "true");
        all.put("mail." + scheme + ".ssl.socketFactory", tls.getSocketFactory());
        all.setProperty("mail." + scheme + ".starttls.enable", "true");
        all.setProperty("mail." + scheme + ".starttls.required", String.valueOf(scheme.equals("smtp")));
        all.setProperty("mail." + scheme + ".auth", String.valueOf(!settings.user().isEmpty()));
        for (String time : List.of("connectiontimeout", "timeout", "writetimeout")) {
            all.setProperty("mail." + scheme + "." + time, MILLIS_MAX);
        }
        return Session.getInstance(all);
    }

    @Override
    public void ring() throws IOException {
        try (Transport transport = session.getTransport()) {
            MimeMessage message = new Named(session);
            message.setFrom(new InternetAddress(settings.from()));
            for (String to : settings.to()) {
                message.addRecipient(RecipientType.TO, new InternetAddress(to));
            }
            message.setSubject(subject, "UTF-8");
            message.setText(text, "UTF-8");
            // Mail that answers itself is kept away (RFC 3834, 5).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            transport.connect(
                    settings.server().getHost(),
                    settings.server().getPort(),
                    nullable(settings.user()),
                    nullable(password));
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new IOException("the mail was not taken", e);
        }
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Its id is random at the sender's domain: the library would tell the machine's name and user.
    private final class Named extends MimeMessage {

        Named(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            String domain = settings.from().substring(settings.from().indexOf('@'));
            setHeader("Message-ID", "<" + new UUID(random.nextLong(), random.nextLong()) + domain + ">");
        }
    }
}
