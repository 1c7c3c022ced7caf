package org.kaikaku.place.booking.resident;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Equipment;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.facility.Purpose;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.platform.web.Written;

/**
 * What somebody means to do, as typed.
 *
 * @param many how many bands
 * @param lent how many of each equipment, by its key, as typed
 * @param repeats how many weeks on end
 * @param problems by field, keys of texts
 */
public record PlanForm(
        String user,
        String title,
        String purpose,
        String people,
        String many,
        boolean commercial,
        boolean air,
        Map<String, String> lent,
        String reduction,
        String repeats,
        Map<String, String> problems) {
    private static final int LONGEST = 100;

    public static PlanForm empty(int many) {
        return new PlanForm("", "", "", "", Integer.toString(many), false, false, Map.of(), "", "1", Map.of());
    }

    public static PlanForm read(Map<String, String> sent, Place place, List<Purpose> purposes, int most) {
        var lent = new LinkedHashMap<String, String>();
        place.facility().equipment().forEach(thing -> lent.put(thing.key(), figures(sent, "lend-" + thing.key())));
        var form = new PlanForm(
                line(sent, "user"),
                line(sent, "title"),
                line(sent, "purpose"),
                figures(sent, "people"),
                figures(sent, "many"),
                sent.containsKey("commercial"),
                sent.containsKey("air"),
                lent,
                line(sent, "reduction"),
                figures(sent, "repeats"),
                new LinkedHashMap<>());
        form.look(place, purposes, most);
        return form;
    }

    /** Whether there is something of what may be left out, so that it is not folded away. */
    public boolean more() {
        return lent.values().stream().anyMatch(many -> !many.isEmpty())
                || !reduction.isEmpty()
                || !repeats.equals("1")
                || problems.keySet().stream().anyMatch(field -> field.startsWith("lend-"));
    }

    private void look(Place place, List<Purpose> purposes, int most) {
        wrong("title", title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST);
        wrong(
                "purpose",
                !place.room().serves(purpose)
                        || purposes.stream().noneMatch(one -> one.key().equals(purpose)));
        wrong("people", number(people) < 1 || number(people) > place.room().people());
        wrong("many", number(many) < 1 || number(many) > place.room().bands().size());
        wrong("repeats", number(repeats) < 1 || number(repeats) > most);
        for (Equipment thing : place.facility().equipment()) {
            int wanted = lent(thing.key()).isEmpty() ? 0 : number(lent(thing.key()));
            wrong("lend-" + thing.key(), wanted < 0 || wanted > thing.stock());
        }
    }

    private void wrong(String field, boolean is) {
        if (is) {
            problems.put(field, "booking.plan." + (field.startsWith("lend-") ? "lend" : field) + ".wrong");
        }
    }

    public String lent(String key) {
        return lent.getOrDefault(key, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public int bands() {
        return number(many);
    }

    public int weeks() {
        return number(repeats);
    }

    /** Only where there are no problems. */
    public Plan plan() {
        var things = new LinkedHashMap<String, Integer>();
        lent.forEach((key, typed) -> {
            if (number(typed) > 0) {
                things.put(key, number(typed));
            }
        });
        return new Plan(title, purpose, number(people), commercial, air, things, reduction);
    }

    /** -1 for what is no number. */
    private static int number(String typed) {
        return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : -1;
    }

    private static String figures(Map<String, String> sent, String field) {
        return Normalizer.normalize(line(sent, field), Normalizer.Form.NFKC);
    }

    private static String line(Map<String, String> sent, String field) {
        return Written.clean(sent.getOrDefault(field, "")).replace('\n', ' ');
    }
}
