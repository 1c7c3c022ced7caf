package org.kaikaku.platform.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Map;

/**
 * The values as a tree along the points of their names, since {@code deceased.insurance} is a text to print and at once what
 * {@code deceased.insurance.kokuho} is tested on.
 */
final class FormContext implements Mustache.CustomContext {
    private final Map<String, Object> children = new HashMap<>();
    private String display = "";

    static FormContext of(Map<String, FormValue> values) {
        var root = new FormContext();
        values.forEach((name, value) -> {
            var node = root;
            for (var part : name.split("\\.")) {
                node = (FormContext) node.children.computeIfAbsent(part, _ -> new FormContext());
            }
            node.display = value.display();
            for (var truth : value.truths()) {
                node.children.put(truth, Boolean.TRUE);
            }
        });
        return root;
    }

    @Override
    public Object get(String name) {
        return children.getOrDefault(name, Template.NO_FETCHER_FOUND);
    }

    @Override
    public String toString() {
        return display;
    }
}
