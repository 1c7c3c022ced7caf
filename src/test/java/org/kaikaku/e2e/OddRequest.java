package org.kaikaku.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;

/**
 * What somebody sends.
 *
 * @param path encoded
 * @param login empty for whoever has not signed in
 */
record OddRequest(
        String method,
        String path,
        Map<String, List<String>> fields,
        String login,
        OddBodies.@Nullable Body body,
        @Nullable MockMultipartFile file) {
    OddRequest(String method, String path, Map<String, List<String>> fields, String login) {
        this(method, path, fields, login, null, null);
    }

    OddRequest with(String field, String... values) {
        var all = new LinkedHashMap<>(fields);
        all.put(field, List.of(values));
        return new OddRequest(method, path, all, login, body, file);
    }

    OddRequest without(String field) {
        var all = new LinkedHashMap<>(fields);
        all.remove(field);
        return new OddRequest(method, path, all, login, body, file);
    }

    OddRequest to(String other) {
        return new OddRequest(method, other, fields, login, body, file);
    }

    OddRequest bringing(MockMultipartFile brought) {
        return new OddRequest(method, path, fields, login, null, brought);
    }

    OddRequest saying(OddBodies.Body said) {
        return new OddRequest(method, path, fields, login, said, null);
    }
}
