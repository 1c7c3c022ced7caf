package org.kaikaku.platform.register.resident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Attributes of several things: {@code dog_2_name} is the {@code name} of the second {@code dog}. */
final class Repeated {
    private static final Pattern NAME = Pattern.compile("([a-z]+)_([1-9])_([a-z0-9_]+)");

    private Repeated() {}

    static Map<String, List<Map<String, Object>>> of(Map<String, Object> attributes) {
        var things = new HashMap<String, TreeMap<Integer, Map<String, Object>>>();
        attributes.forEach((name, value) -> {
            var parts = NAME.matcher(name);
            if (parts.matches()) {
                things.computeIfAbsent(parts.group(1), subject -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(parts.group(2)), n -> new HashMap<>())
                        .put(parts.group(3), value);
            }
        });
        var lists = new HashMap<String, List<Map<String, Object>>>();
        things.forEach((subject, byNumber) -> lists.put(subject, List.copyOf(byNumber.values())));
        return lists;
    }

    static Map<String, Object> without(Map<String, Object> attributes) {
        var once = new HashMap<>(attributes);
        once.keySet().removeIf(name -> NAME.matcher(name).matches());
        return once;
    }
}
