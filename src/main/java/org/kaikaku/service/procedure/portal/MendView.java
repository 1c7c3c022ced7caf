package org.kaikaku.service.procedure.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A rejected application, to be set right.
 *
 * @param procedure null where the city has no file for this form
 * @param papers what was attached, by the portal's name
 * @param changed whether what somebody typed did not do yet
 */
public record MendView(
        String receipt,
        String form,
        @Nullable Text procedure,
        List<Wrong> wrong,
        List<Field> fields,
        List<String> papers,
        boolean changed) {

    /**
     * @param name of the field
     * @param label what is asked here under it
     * @param values what may stand there, with what it means; none where that is free
     * @param format of a date; empty for other kinds
     * @param wrong why it was not taken; none where it was
     */
    public record Field(
            String name,
            String item,
            Text label,
            String value,
            List<Value> values,
            String format,
            boolean optional,
            List<Wrong> wrong) {}

    public record Value(String sent, Text means) {}

    /** Of none of the fields. */
    public List<Wrong> others() {
        return wrong.stream()
                .filter(one -> fields.stream().noneMatch(field -> field.item().equals(one.about())))
                .toList();
    }
}
