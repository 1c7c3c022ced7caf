package org.kaikaku.platform.mandate.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.identity.Scope;
import org.kaikaku.platform.mandate.grant.RecordMandate;
import org.kaikaku.platform.mandate.grant.Wish;

/**
 * As it was typed, so that nothing is lost when something is wrong with it.
 *
 * @param events keys, {@link Scope#EVERY} among them for all
 * @param sure whether a clerk made sure, though somebody in the household is under protection
 * @param number of the company (法人番号)
 * @param company its name
 */
public record MandateForm(
        String kind,
        Set<String> events,
        Set<String> procedures,
        Set<String> powers,
        String from,
        String until,
        String named,
        String profession,
        String registration,
        String document,
        String documentNumber,
        String dated,
        boolean sure,
        String number,
        String company) {
    private static final int LONGEST = 120;
    private static final int MOST = 400;

    public static MandateForm blank(LocalDate today) {
        return new MandateForm(
                "",
                Set.of(),
                Set.of(),
                Set.of(Power.APPLY.name(), Power.LOOK.name()),
                today.toString(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "");
    }

    public static MandateForm of(HttpServletRequest request) {
        return new MandateForm(
                text(request, "kind"),
                texts(request, "events"),
                texts(request, "procedures"),
                texts(request, "powers"),
                text(request, "from"),
                text(request, "until"),
                text(request, "named"),
                text(request, "profession"),
                text(request, "registration"),
                text(request, "document"),
                text(request, "documentNumber"),
                text(request, "dated"),
                !text(request, "sure").isEmpty(),
                text(request, "number"),
                text(request, "company"));
    }

    public Wish wish() {
        return new Wish(kind, scope(), day(from), day(until), named, profession, registration);
    }

    public RecordMandate.Seen seen() {
        return new RecordMandate.Seen(document, documentNumber, day(dated));
    }

    private Scope scope() {
        var allowed = EnumSet.noneOf(Power.class);
        Arrays.stream(Power.values())
                .filter(power -> powers.contains(power.name()))
                .forEach(allowed::add);
        return new Scope(events, procedures, allowed);
    }

    public static @Nullable LocalDate day(String typed) {
        return TypedDates.read(typed) instanceof TypedDate.Read(var date) ? date : null;
    }

    /** As long as its field lets it be, without signs that no database holds. */
    private static String text(HttpServletRequest request, String name) {
        return clean(Objects.requireNonNullElse(request.getParameter(name), ""));
    }

    private static Set<String> texts(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? Set.of()
                : Arrays.stream(values)
                        .limit(MOST)
                        .map(MandateForm::clean)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String clean(String typed) {
        var text = typed.replaceAll("\\p{Cc}|\\p{Cs}", " ").strip();
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    }
}
