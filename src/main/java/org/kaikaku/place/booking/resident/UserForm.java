package org.kaikaku.place.booking.resident;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.platform.web.Written;

/**
 * Who wants to be registered, as typed.
 *
 * @param problems by field, keys of texts
 */
public record UserForm(
        String kind,
        String name,
        String kana,
        String representative,
        String phone,
        String mail,
        String members,
        String purpose,
        String inCity,
        Map<String, String> problems) {
    private static final int LONGEST = 60;
    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_MAIL = 254;
    private static final int MOST = 9999;
    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u3096\\u30a1-\\u30fc\\s\\u3000・A-Za-z0-9'.-]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{9,15}");
    private static final Pattern MAIL =
            Pattern.compile("[!-~&&[^<>()\\[\\],;:\"\\\\@]]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");

    /** For whoever comes themselves. */
    public static UserForm of(String name) {
        return new UserForm("PERSON", name, "", name, "", "", "", "", "", Map.of());
    }

    /** For whoever is at the desk or on the telephone, most of whom speak for a group. */
    public static UserForm atDesk() {
        return new UserForm("GROUP", "", "", "", "", "", "", "", "", Map.of());
    }

    public static UserForm read(Map<String, String> sent) {
        var form = new UserForm(
                line(sent, "kind"),
                line(sent, "name"),
                line(sent, "kana"),
                line(sent, "representative"),
                line(sent, "phone"),
                line(sent, "mail"),
                Normalizer.normalize(line(sent, "members"), Normalizer.Form.NFKC),
                line(sent, "purpose"),
                line(sent, "inCity"),
                new LinkedHashMap<>());
        form.look();
        return form;
    }

    private void look() {
        wrong("kind", !kind.equals("PERSON") && !kind.equals("GROUP"));
        wrong("name", name.isEmpty() || length(name) > LONGEST);
        wrong("kana", length(kana) > LONGEST || !KANA.matcher(kana).matches());
        wrong("representative", group() && representative.isEmpty() || length(representative) > LONGEST);
        wrong("phone", !PHONE.matcher(figures(phone)).matches());
        wrong(
                "mail",
                !mail.isEmpty()
                        && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()));
        wrong("members", group() && (!members.matches("\\d{1,4}") || count() < 1 || count() > MOST));
        wrong("purpose", length(purpose) > LONGEST_PURPOSE);
        wrong("inCity", !inCity.matches("LIVES|WORKS|STUDIES|OUTSIDE"));
    }

    private void wrong(String field, boolean is) {
        if (is) {
            problems.put(field, "booking.user." + field + ".wrong");
        }
    }

    private boolean group() {
        return kind.equals("GROUP");
    }

    private int count() {
        return Integer.parseInt(members);
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public BookingUser.Profile profile() {
        return new BookingUser.Profile(
                BookingUser.Kind.valueOf(kind),
                name,
                kana,
                group() ? representative : name,
                figures(phone),
                mail,
                group() ? count() : 1,
                purpose,
                BookingUser.InCity.valueOf(inCity));
    }

    private static String line(Map<String, String> sent, String field) {
        return Written.clean(sent.getOrDefault(field, "")).replace('\n', ' ');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** As people type them: 090-1234-5678, ０９０ー１２３４ー５６７８. */
    private static String figures(String phone) {
        return Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[\\s‐‑–—―−ー()-]", "");
    }
}
