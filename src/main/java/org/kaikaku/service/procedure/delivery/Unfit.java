package org.kaikaku.service.procedure.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaikaku.service.procedure.definition.CoreSystem.Column;
import org.kaikaku.service.procedure.definition.CoreSystem.Kind;
import org.kaikaku.service.procedure.definition.CoreSystem.Layout;
import org.kaikaku.service.procedure.delivery.DeliveryFields.Field;

/** Why a row does not fit a layout. It is held back and said to whoever made the file; no value is ever cut to its field. */
final class Unfit {
    private Unfit() {}

    static Optional<String> why(Layout layout, List<Field> row) {
        var columns = layout.columns();
        var reasons = IntStream.range(0, columns.size())
                .mapToObj(i -> why(layout, columns.get(i), row.get(i).value()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("、"));
        return Optional.of(reasons).filter(text -> !text.isEmpty());
    }

    private static Optional<String> why(Layout layout, Column column, String value) {
        var signs = new Signs(layout.encoding());
        int width = column.shape().width();
        if (width > 0 && signs.bytes(value) > width) {
            return Optional.of(column.name() + ": " + width + "バイトまでのところ、" + signs.bytes(value) + "バイトあります");
        }
        if (layout.kind() == Kind.FIXED && value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(column.name() + ": 改行やタブは入れられません");
        }
        return layout.holds() && !signs.has(value) ? Optional.of(column.name() + ": 文字コードにない字があります") : Optional.empty();
    }
}
