package org.kaikaku.platform.notice.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/** What came to one address: another room of the house may have put mail of its own on the way meanwhile. */
final class Received {
    private Received() {}

    static List<MimeMessage> by(String address, GreenMail server) throws MessagingException {
        var mails = new ArrayList<MimeMessage>();
        for (var mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equalsIgnoreCase(address)) {
                mails.add(mail);
            }
        }
        return List.copyOf(mails);
    }
}
