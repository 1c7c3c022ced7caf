package org.kaikaku.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the compiled template under a view's name; redirects are left to the resolver behind. */
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.kaikaku.pages");
    private final PageAdvice pages;

    JteViews(PageAdvice pages) {
        this.pages = pages;
        engine.setBinaryStaticContent(true);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    Utf8ByteOutput draw(String template, Page page, @Nullable Object view) {
        var params = new HashMap<String, Object>();
        params.put("page", page);
        if (view != null) {
            params.put("view", view);
        }
        var output = new Utf8ByteOutput();
        engine.render(template, params, output);
        return output;
    }

    private class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var output = draw(template, pages.page(request), model == null ? null : model.get("view"));
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            if (response.getHeader("Cache-Control") == null) {
                response.setHeader("Cache-Control", "no-store");
            }
            output.writeTo(response.getOutputStream());
        }
    }
}
