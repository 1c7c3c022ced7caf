package org.kaikaku.service.contact.inquiry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param key of the form: what is sent twice is taken once
 * @param talk conversation with the chat that goes along; null for none
 * @param before questions of that conversation
 * @param byMail whether an answer is told to a mail address
 * @param field id of the field that must be mended; null for none
 * @param problem key of the text that says why
 */
public record InquiryFormView(
        UUID key,
        @Nullable UUID talk,
        List<String> before,
        String text,
        String name,
        String reach,
        boolean callBack,
        boolean byMail,
        @Nullable String field,
        @Nullable String problem) {}
