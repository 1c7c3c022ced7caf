package org.kaikaku.service.appointment.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;

/**
 * Who comes, as they said; nobody has proved it.
 *
 * @param kana reading of the name, by which lists are sorted
 * @param phone empty where they gave a mail address
 * @param mail empty where they gave a phone number
 * @param account null for whoever has none, or did not sign in
 * @param person register number, where the account is linked
 */
public record Guest(
        String name,
        String kana,
        String phone,
        String mail,
        String note,
        Language language,
        @Nullable UUID account,
        @Nullable String person) {}
