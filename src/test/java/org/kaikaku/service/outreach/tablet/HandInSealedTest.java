package org.kaikaku.service.outreach.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What only the house can open, because the PIN of its tablet is lost. */
class HandInSealedTest extends AtTablets {
    @Test
    void what_only_the_house_can_open_is_taken_as_if_it_was_sent_and_once() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        var first = handIn(tablet, sealed(tablet, item), crew);
        assertThat(first.getStatus()).isEqualTo(200);
        var answer = JSON.readTree(first.getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.at("/state").asString()).isEqualTo("TAKEN");
        assertThat(bring(tablet, item, crew))
                .as("sent before its answer was lost")
                .isEqualTo(answer);
        assertThat(handIn(tablet, sealed(tablet, application(tablet, 3, null)), crew)
                        .getStatus())
                .as("out of its order")
                .isEqualTo(409);
    }

    @Test
    void what_was_sealed_for_another_or_changed_since_or_comes_from_a_stranger_is_not_opened() throws Exception {
        var tablet = load(crew);
        var sealed = sealed(tablet, application(tablet, 1, null));
        assertThat(handIn(load(crew), sealed, crew).getStatus()).isEqualTo(400);
        assertThat(handIn(tablet, sealed, other).getStatus()).isEqualTo(404);
        var changed = new TreeMap<>(sealed);
        changed.put("data", Base64.getEncoder().encodeToString("nothing".getBytes(StandardCharsets.UTF_8)));
        assertThat(handIn(tablet, changed, crew).getStatus()).isEqualTo(400);
        assertThat(handIn(tablet, Map.of("key", "?", "iv", "?", "data", "?"), crew)
                        .getStatus())
                .isEqualTo(400);
        assertThat(handIn(tablet, sealed(tablet, Map.of("place", 1)), crew).getStatus())
                .isEqualTo(400);
        json(post(APP + "/days/" + tablet.at("/id").asString() + "/end"), Map.of(), crew);
        assertThat(handIn(tablet, sealed, crew).getStatus())
                .as("the key is gone with the day")
                .isEqualTo(400);
    }

    @Test
    void an_individual_number_costs_the_answer_that_it_is_in_and_no_other_and_a_person_asks_that_anew()
            throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        application(item).put("name", "下山 １２３４５６７８９０１８");
        facts(item).put("applicant.name", "123456789018");
        item.put("seen", "川辺小学校 1234-5678-9018");
        var answer = handIn(tablet, sealed(tablet, item), crew);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("HELD", "NUMBER_LEFT_OUT");
        assertThat(kept(item))
                .contains("川辺小学校 ●●●●●●●●●●●●", "DRIVING_LICENCE", "シモヤマ ススム", "[\"name\", \"applicant.name\"]")
                .doesNotContain("123456789018", "1234-5678-9018", "１２３４");

        var at = itemAt(tablet, item);
        assertThat(text(at, other))
                .contains("個人番号が書かれた答えは、消しました", "もう一度聞く答え", "name=\"anew.name\"", "name=\"anew.applicant.name\"")
                .contains("転居届", "生年月日");
        var half = press(at + "/taking", other, "anew.name", "下山 すすむ");
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(half.getContentAsString(StandardCharsets.UTF_8))
                .contains("聞き直した答えを書いてください", "href=\"#anew-1\"", "value=\"下山 すすむ\"");
        assertThat(press(at + "/taking", other, "anew.name", "下山 すすむ", "anew.applicant.name", "123456789018")
                        .getStatus())
                .isEqualTo(422);
        var name = "下山 " + UUID.randomUUID();
        press(at + "/taking", other, "anew.name", "下山 すすむ", "anew.applicant.name", name);
        var after = get(APP + "/days/" + tablet.at("/id").asString(), crew).at("/items/0");
        assertThat(after.at("/state").asString()).isEqualTo("TAKEN");
        assertThat(text("/staff/inbox.csv?channel=OUTREACH&q=" + name, staff("shimin", Role.CASE_WORKER)))
                .contains(after.at("/receipts/0/number").asString());
        assertThat(text(at, other)).doesNotContain("もう一度聞く答え");
    }

    @Test
    void what_was_asked_anew_stays_written_down_where_the_rules_refuse_the_rest() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        application(item).put("name", "123456789018");
        facts(item).put("household.moving_members", 0);
        handIn(tablet, sealed(tablet, item), crew);
        var at = itemAt(tablet, item);
        press(at + "/taking", other, "anew.name", "下山 すすむ");
        assertThat(text(at, other)).contains("DOES_NOT_APPLY", "name=\"anew.name\" value=\"下山 すすむ\"");
    }

    /** All that the house has of it. */
    private String kept(Map<String, Object> item) {
        return jdbc.sql(
                        "select concat_ws(' ', seen, slip, body::text, left_out::text) from outreach_tablet_item where key = ?::uuid")
                .param(item.get("key"))
                .query(String.class)
                .single();
    }

    /** As a device does it. */
    private static Map<String, Object> sealed(JsonNode tablet, Map<String, Object> item) throws Exception {
        var lid = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(tablet.at("/seal").asString())));
        var key = KeyGenerator.getInstance("AES").generateKey();
        var content = Cipher.getInstance("AES/GCM/NoPadding");
        content.init(Cipher.ENCRYPT_MODE, key);
        var data = content.doFinal(JSON.writeValueAsBytes(item));
        var wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
        wrap.init(
                Cipher.WRAP_MODE,
                lid,
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        var text = Base64.getEncoder();
        return Map.of(
                "key", text.encodeToString(wrap.wrap(key)),
                "iv", text.encodeToString(content.getIV()),
                "data", text.encodeToString(data));
    }

    private MockHttpServletResponse handIn(JsonNode tablet, Map<String, Object> sealed, String login) throws Exception {
        var body = new TreeMap<>(sealed);
        body.put("sentAt", clock.instant().toString());
        return json(post(APP + "/days/" + tablet.at("/id").asString() + "/sealed-items"), body, login);
    }
}
