package org.kaikaku.platform.notice.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is handed to the server.
 *
 * @param id of which the Message-ID is made, the same at each try
 * @param sender as a reader sees who sent it
 * @param off address that ends such mails with one click (RFC 8058); null where none does
 */
record Envelope(
        UUID id,
        String sender,
        String to,
        String subject,
        String text,
        String language,
        @Nullable String off) {}
