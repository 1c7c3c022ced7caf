package org.kaikaku.service.procedure.layouts;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.CoreSystem;
import org.kaikaku.service.procedure.definition.PortalForm;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Service;

@Service
class ShowLayouts {
    private final Catalogues catalogues;
    private final Office office;

    ShowLayouts(Catalogues catalogues, Office office) {
        this.catalogues = catalogues;
        this.office = office;
    }

    LayoutsView all() {
        var catalogue = catalogues.current();
        return new LayoutsView(
                catalogue.coreSystems().values().stream()
                        .map(system -> out(system, catalogue))
                        .toList(),
                catalogue.portalForms().values().stream()
                        .map(form -> new LayoutsView.In(
                                form.form(),
                                catalogue.procedure(form.procedure()).title(),
                                encoding(form.encoding()),
                                form.items().stream().map(PortalForm.Item::item).toList()))
                        .toList());
    }

    private LayoutsView.Out out(CoreSystem system, Catalogue catalogue) {
        return new LayoutsView.Out(
                system.key(),
                system.name(),
                (int) catalogue.procedures().values().stream()
                        .filter(procedure -> system.key().equals(procedure.coreSystem()))
                        .count(),
                shape(system.layout()),
                beside(system.beside(), office.today()),
                system.answer() != null);
    }

    private static LayoutsView.@Nullable Beside beside(CoreSystem.@Nullable Beside beside, LocalDate today) {
        return beside == null
                ? null
                : new LayoutsView.Beside(beside.from(), beside.until(), beside.on(today), shape(beside.layout()));
    }

    private static LayoutsView.Shape shape(CoreSystem.Layout layout) {
        return new LayoutsView.Shape(
                layout.kind() == CoreSystem.Kind.FIXED,
                encoding(layout.encoding()),
                layout.fileName(),
                layout.tellsAct(),
                layout.columns().stream().map(CoreSystem.Column::name).toList());
    }

    /** As the city's files call it: what Java names windows-31j is everybody's Shift_JIS. */
    private static String encoding(Charset encoding) {
        return encoding.name().equals("windows-31j") ? "Shift_JIS" : encoding.name();
    }
}
