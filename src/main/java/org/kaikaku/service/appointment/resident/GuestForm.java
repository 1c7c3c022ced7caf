package org.kaikaku.service.appointment.resident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.appointment.visit.Guest;

/**
 * Who comes, as typed.
 *
 * @param problems by field, keys of texts
 */
public record GuestForm(
        String name, String kana, String phone, String mail, String note, Map<String, String> problems) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u3096\\u30a1-\\u30fc\\s\\u3000・A-Za-z'.-]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{9,15}");
    private static final Pattern MAIL =
            Pattern.compile("[!-~&&[^<>()\\[\\],;:\"\\\\@]]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");

    static GuestForm of(@Nullable Actor actor) {
        return new GuestForm(actor == null || actor.staff() ? "" : actor.name(), "", "", "", "", Map.of());
    }

    static GuestForm read(Map<String, String> sent) {
        var name = line(sent, "name");
        var kana = line(sent, "kana");
        var phone = line(sent, "phone");
        var mail = line(sent, "mail");
        var note = Written.clean(sent.getOrDefault("note", ""));
        var problems = new LinkedHashMap<String, String>();
        if (name.isEmpty() || length(name) > LONGEST_NAME) {
            problems.put("name", "appointment.form.name.wrong");
        }
        if (length(kana) > LONGEST_NAME || !KANA.matcher(kana).matches()) {
            problems.put("kana", "appointment.form.kana.wrong");
        }
        if (!phone.isEmpty() && !PHONE.matcher(figures(phone)).matches()) {
            problems.put("phone", "appointment.form.phone.wrong");
        }
        if (!mail.isEmpty()
                && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches())) {
            problems.put("mail", "appointment.form.mail.wrong");
        }
        if (phone.isEmpty() && mail.isEmpty()) {
            problems.put("phone", "appointment.form.reach.wrong");
        }
        if (length(note) > LONGEST_NOTE) {
            problems.put("note", "appointment.form.note.wrong");
        }
        return new GuestForm(name, kana, phone, mail, note, problems);
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** A member of staff who books writes down somebody else. */
    Guest guest(Language language, @Nullable Actor actor) {
        var own = actor == null || actor.staff() ? null : actor;
        return new Guest(
                name,
                kana,
                figures(phone),
                mail,
                note,
                language,
                own == null ? null : own.account(),
                own == null ? null : own.person());
    }

    private static String line(Map<String, String> sent, String field) {
        return Written.clean(sent.getOrDefault(field, "")).replace('\n', ' ');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** As people type them: 090-1234-5678, ０９０ー１２３４ー５６７８. */
    private static String figures(String phone) {
        return java.text.Normalizer.normalize(phone, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s‐‑–—―−ー()-]", "");
    }
}
