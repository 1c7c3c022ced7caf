package org.kaikaku.platform.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form may print and test.
 *
 * @param once by fact: {@code deceased.name}
 * @param rows for each subject of which there are several, what is known of the first, the second and so on, by fact: {@code member.name}
 */
public record FormValues(Map<String, FormValue> once, Map<String, List<Map<String, FormValue>>> rows) {

    public static FormValues of(Map<String, FormValue> once) {
        return new FormValues(once, Map.of());
    }

    public int count(String subject) {
        return rows.getOrDefault(subject, List.of()).size();
    }

    /** With one of several as if there were no other; where there is none, with nothing of it. */
    public FormValues with(String subject, int index) {
        var together = new HashMap<>(once);
        var all = rows.getOrDefault(subject, List.of());
        together.keySet().removeIf(name -> name.startsWith(subject + "."));
        if (index < all.size()) {
            together.putAll(all.get(index));
        }
        together.put(subject + ".no", FormValue.of(String.valueOf(index + 1)));
        return new FormValues(together, rows);
    }

    public FormValues with(String name, FormValue value) {
        var more = new HashMap<>(once);
        more.put(name, value);
        return new FormValues(more, rows);
    }
}
