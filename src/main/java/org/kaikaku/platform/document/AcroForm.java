package org.kaikaku.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.jspecify.annotations.Nullable;

/** Fills a PDF form that a city already has (AcroForm), so that it can be printed or kept and no longer changed. */
public final class AcroForm {
    private static final COSName FONT = COSName.getPDFName("Kaikaku");
    /** The font and its size within a field's appearance, as {@code /Helv 10 Tf}; size 0 fits the text to the field. */
    private static final Pattern FONT_AND_SIZE = Pattern.compile("/\\S+\\s+([0-9.]+)\\s+Tf");

    private AcroForm() {}

    /**
     * @param pdf the city's form
     * @param fields a value for each field by its full name. A tick box takes {@code true}, {@code false} or its own export value. Fields
     *     without a value keep what the form came with.
     * @throws UnknownField when the form has no such field
     * @throws NoForm when the PDF has no fields at all, or only those of XFA, which no open format describes
     */
    public static byte[] fill(byte[] pdf, Map<String, String> fields) {
        try (var document = Loader.loadPDF(pdf)) {
            var form = form(document);
            var fonts = new EmbeddedFonts(document);
            var font = fonts.get(Fonts.REGULAR);
            offer(font, form, document);
            boolean variants = false;
            for (var entry : fields.entrySet()) {
                var value = Glyphs.printable(entry.getValue());
                variants |= Variants.standIn(value);
                fill(field(form, entry.getKey()), value);
            }
            form.flatten();
            font.subset();
            return fonts.save(variants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The full name of every field, in the form's order.
     *
     * @throws NoForm when the PDF cannot be read or has no fields, or only those of XFA
     */
    public static Set<String> fields(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return fields(form(document));
        } catch (IOException unreadable) {
            throw new NoForm();
        }
    }

    private static PDAcroForm form(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm();
        if (form == null || form.xfaIsDynamic()) {
            throw new NoForm();
        }
        return form;
    }

    private static Set<String> fields(PDAcroForm form) {
        return StreamSupport.stream(form.getFieldTree().spliterator(), false)
                .filter(PDTerminalField.class::isInstance)
                .map(PDField::getFullyQualifiedName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static PDField field(PDAcroForm form, String name) {
        @Nullable PDField field = form.getField(name);
        if (field == null) {
            throw new UnknownField(name, String.join(", ", fields(form)));
        }
        return field;
    }

    private static void fill(PDField field, String value) throws IOException {
        switch (field) {
            case PDCheckBox box when value.equals("true") -> box.check();
            case PDCheckBox box when value.isEmpty() || value.equals("false") -> box.unCheck();
            case PDVariableText text -> {
                useOurFont(text);
                text.setValue(value);
            }
            default -> field.setValue(value);
        }
    }

    private static void useOurFont(PDVariableText field) {
        field.setDefaultAppearance(inOurFont(field.getDefaultAppearance()));
        for (var widget : field.getWidgets()) {
            var own = widget.getCOSObject();
            if (own != field.getCOSObject() && own.containsKey(COSName.DA)) {
                own.setString(COSName.DA, inOurFont(own.getString(COSName.DA)));
            }
        }
    }

    private static String inOurFont(@Nullable String appearance) {
        var fontOf = FONT_AND_SIZE.matcher(appearance == null ? "" : appearance);
        return fontOf.find()
                ? fontOf.replaceFirst("/" + FONT.getName() + " $1 Tf")
                : "/" + FONT.getName() + " 0 Tf 0 g";
    }

    /** The form must find this very font object by name: a second one made from its dictionary could not take new glyphs. */
    private static void offer(PDFont font, PDAcroForm form, PDDocument document) {
        var resources = form.getDefaultResources();
        if (resources == null) {
            resources = new PDResources();
            form.setDefaultResources(resources);
        }
        var fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts == null) {
            fonts = new COSDictionary();
            resources.getCOSObject().setItem(COSName.FONT, fonts);
        }
        var reference = new COSObject(font.getCOSObject());
        fonts.setItem(FONT, reference);
        document.getResourceCache().put(reference, font);
    }

    /** A form has no field of that name. */
    public static final class UnknownField extends RuntimeException {
        UnknownField(String name, String known) {
            super("The form has no field " + name + "; it has " + known);
        }
    }

    /** A PDF has nothing to fill in. */
    public static final class NoForm extends RuntimeException {
        NoForm() {
            super("The PDF has no AcroForm fields");
        }
    }
}
