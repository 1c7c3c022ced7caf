package org.kaikaku.e2e;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody tries a door: whatever stands behind it is put there first, and again where whoever came before has used it up. */
abstract class Knocking extends Doors {
    private final Map<String, String> keys = new HashMap<>();

    MockHttpServletResponse open(Rule rule, String login) throws Exception {
        postedAgain();
        var path = path(rule);
        var asked = request(HttpMethod.valueOf(rule.method()), path)
                .with(csrf())
                .header("Accept", "*/*")
                .header("Idempotency-Key", "who-may");
        if (path.startsWith("/api/") && rule.method().equals("POST")) {
            asked = asked.contentType("application/json").content("{\"lifeEvent\": \"bereavement\"}");
        } else if (path.startsWith("/staff/outreach/tablet/") && rule.method().equals("POST")) {
            asked = asked.contentType("application/json").content("{}");
        } else {
            asked = asked.param("version", "1")
                    .param("key", UUID.randomUUID().toString())
                    .param("worker", UUID.randomUUID().toString())
                    .param("account", things.getOrDefault("posted", ""))
                    .param("role", "case-worker")
                    .param("division", "shimin")
                    .param("system", "juki")
                    .param("reason", "理由")
                    .param("mandate", things.getOrDefault("acting", ""))
                    .param("choice", "grant");
        }
        if (!login.isEmpty() && path.startsWith("/api/")) {
            asked = asked.header("Authorization", "Bearer " + keys.computeIfAbsent(login, this::token));
        } else if (!login.isEmpty()) {
            asked = asked.with(user(users.loadUserByUsername(login)));
        }
        var answer = web.perform(asked).andReturn().getResponse();
        if (rule.method().equals("POST") && answer.getStatus() < 400) {
            things.keySet()
                    .removeAll(rule.names().stream().filter(makers::containsKey).toList());
        }
        return answer;
    }

    String path(Rule rule) throws Exception {
        var path = rule.path();
        for (var name : rule.names()) {
            var maker = makers.get(name);
            if (maker != null && !things.containsKey(name)) {
                things.put(name, maker.call());
            }
            path = path.replaceFirst("\\{[^}]+}", things.getOrDefault(name, name));
        }
        return path;
    }

    /** Whoever came before may have taken the role away. */
    private void postedAgain() {
        jdbc.sql("""
                        insert into identity_assignment (account, role, division) values (cast(? as uuid), 'case-worker', 'shimin')
                        on conflict do nothing
                        """).param(things.get("posted")).update();
    }
}
