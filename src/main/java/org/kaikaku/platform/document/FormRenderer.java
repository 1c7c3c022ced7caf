package org.kaikaku.platform.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills a city's HTML forms. Their tags insert and test; they never compute, and whatever they insert is escaped. */
public final class FormRenderer {
    private FormRenderer() {}

    /**
     * @param source the form
     * @param partials the source of a part ({@code _head}), or null where there is none
     * @param values a tag without a value prints nothing and is not true
     * @throws FormProblem when the form cannot be read
     */
    public static String html(String source, Function<String, @Nullable String> partials, FormValues values) {
        try {
            return compile(source, partials).execute(FormContext.of(values));
        } catch (MustacheException e) {
            throw new FormProblem(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A line of text, as a field of a PDF takes it: nothing is escaped.
     *
     * @throws FormProblem when it cannot be read
     */
    public static String text(String source, FormValues values) {
        try {
            return Mustache.compiler()
                    .escapeHTML(false)
                    .defaultValue("")
                    .compile(source)
                    .execute(FormContext.of(values));
        } catch (MustacheException e) {
            throw new FormProblem(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Every name that a form and its parts insert or test: {@code deceased.name}, {@code deceased.insurance.kokuho}.
     *
     * @throws FormProblem when the form cannot be read
     */
    public static Set<String> names(String source, Function<String, @Nullable String> partials) {
        var names = new TreeSet<String>();
        try {
            compile(source, partials).visit(new NameCollector(names));
        } catch (MustacheException e) {
            throw new FormProblem(String.valueOf(e.getMessage()));
        }
        return names;
    }

    private static Template compile(String source, Function<String, @Nullable String> partials) {
        var parts = FormParts.of(source, partials);
        return Mustache.compiler()
                .escapeHTML(true)
                .defaultValue("")
                .withLoader(parts::reader)
                .compile(source);
    }

    private record NameCollector(Set<String> names) implements Mustache.Visitor {
        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return visitSection(name);
        }
    }

    /** A form cannot be read; the message names what is wrong and, where it can, the line. */
    public static final class FormProblem extends RuntimeException {
        FormProblem(String message) {
            super(message);
        }
    }
}
