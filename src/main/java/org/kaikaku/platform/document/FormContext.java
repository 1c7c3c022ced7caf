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

    static FormContext of(FormValues values) {
        var root = new FormContext();
        root.putAll(values.once());
        values.rows().forEach((subject, rows) -> FormRows.of(subject, rows).forEach(root.at(subject).children::put));
        return root;
    }

    /** One of several, under the subject's own name: within it {@code member.name} is this one's, and nobody else's. */
    static FormContext row(String subject, Map<String, FormValue> values, int number) {
        var row = new FormContext();
        row.putAll(values);
        row.at(subject).at("no").display = String.valueOf(number);
        return row;
    }

    private void putAll(Map<String, FormValue> values) {
        values.forEach((name, value) -> {
            var node = this;
            for (var part : name.split("\\.")) {
                node = node.at(part);
            }
            node.display = value.display();
            for (var truth : value.truths()) {
                node.children.put(truth, Boolean.TRUE);
            }
        });
    }

    private FormContext at(String part) {
        return (FormContext) children.computeIfAbsent(part, _ -> new FormContext());
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
