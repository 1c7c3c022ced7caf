package org.kaikaku.service.procedure.definition;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom the tags of a form speak of: of each, or of one alone. */
final class FormSubjects {
    private final Set<String> each = new HashSet<>();
    private final Set<String> one = new HashSet<>();
    private final ArrayDeque<FormTag> open = new ArrayDeque<>();

    private FormSubjects() {}

    static Form.Subjects of(List<FormTag> tags) {
        var subjects = new FormSubjects();
        tags.forEach(subjects::read);
        return new Form.Subjects(Set.copyOf(subjects.each), Set.copyOf(subjects.one));
    }

    private void read(FormTag tag) {
        if (tag.goesThrough()) {
            each.add(tag.subject());
        } else if (tag.speaksOfFact() && !within(tag.subject())) {
            one.add(tag.subject());
        }
        if (tag.opens()) {
            open.push(tag);
        } else if (tag.kind() == FormTag.Kind.END) {
            open.poll();
        }
    }

    private boolean within(String subject) {
        return open.stream().anyMatch(tag -> tag.goesThrough() && tag.subject().equals(subject));
    }
}
