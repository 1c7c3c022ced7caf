package org.kaikaku.service.procedure.form;

import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.kaikaku.platform.document.AcroForm;
import org.kaikaku.platform.document.FormRenderer;
import org.kaikaku.platform.document.FormValue;
import org.kaikaku.platform.document.FormValues;
import org.kaikaku.platform.document.JoinedPdf;
import org.kaikaku.service.procedure.definition.Form;

/** A city's own PDF has so many lines; those who find none stand on the same sheet taken once more. */
final class FillPdf {
    private final Form.Pdf form;
    private final FormValues values;

    private FillPdf(Form.Pdf form, FormValues values) {
        this.form = form;
        this.values = values;
    }

    static byte[] with(Form.Pdf form, FormValues values) {
        int sheets = form.lines().entrySet().stream()
                .mapToInt(of -> Math.ceilDiv(values.count(of.getKey()), of.getValue()))
                .reduce(1, Math::max);
        var filling = new FillPdf(form, values.with("sheets", FormValue.of(String.valueOf(sheets))));
        return JoinedPdf.of(IntStream.range(0, sheets).mapToObj(filling::sheet).toList());
    }

    /** @param sheet from 0 */
    private byte[] sheet(int sheet) {
        var here = values.with("sheet", FormValue.of(String.valueOf(sheet + 1)));
        var texts = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var subject = field.line();
            if (subject == null) {
                texts.put(field.name(), FormRenderer.text(field.text(), here));
            } else {
                int lines = form.lines().getOrDefault(subject, 1);
                for (int n = 1; n <= lines; n++) {
                    boolean taken = sheet * lines + n <= values.count(subject);
                    var line = here.with(subject, sheet * lines + n - 1);
                    texts.put(field.name(n), taken ? FormRenderer.text(field.text(), line) : "");
                }
            }
        }
        return AcroForm.fill(form.pdf(), texts);
    }
}
