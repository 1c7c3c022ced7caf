package org.kaikaku.platform.masters.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.masters.NormaliseAddress;
import org.kaikaku.platform.masters.NormalisedAddress;
import org.kaikaku.platform.masters.NormalisedAddress.Doubt;
import org.kaikaku.platform.masters.NormalisedAddress.Level;
import org.kaikaku.platform.masters.table.MastersInForce;
import org.kaikaku.platform.masters.table.ShippedLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NormaliseAddressTest {
    private static final NormaliseAddress ADDRESSES = new NormaliseByMasters(new MastersInForce(new ShippedLines()));

    /** Pairs of another project: IMI-Tool-Project/imi-enrichment-address, {@code spec}. */
    @Test
    void all_cases_of_the_specification_are_right() throws IOException {
        var folder = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(folder != null, "KAIKAKU_TESTDATA names the folder of real data");
        var cases = new ArrayList<String>();
        for (var file : List.of("001-io.json", "003-misc.json", "005-rename.json")) {
            var tree =
                    JsonMapper.builder().build().readTree(Path.of(folder, "masters/address-normalisation-spec", file));
            tree.forEach(one -> {
                cases.add(one.get("name").asString());
                check(one.get("name").asString(), one.get("input"), one.get("output"));
            });
        }
        assertThat(cases).hasSize(18);
    }

    private static void check(String name, JsonNode input, JsonNode output) {
        if (input.isArray()) {
            for (int i = 0; i < input.size(); i++) {
                check(name, input.get(i), output.get(i));
            }
            return;
        }
        var expected = output.has("住所") ? output.get("住所") : output;
        var read = ADDRESSES.read(written(input));
        assertThat(read.prefecture()).as(name).isEqualTo(text(expected, "都道府県"));
        var municipality = read.municipality();
        assertThat(municipality == null ? null : municipality.name()).as(name).isEqualTo(text(expected, "市区町村"));
        var code = text(expected, "市区町村コード");
        assertThat(municipality == null ? null : municipality.code().digits().substring(0, 5))
                .as(name)
                .isEqualTo(code == null ? null : code.substring(code.length() - 5));
        assertThat(read.town()).as(name).isEqualTo(text(expected, "町名"));
        assertThat(figure(read.chome())).as(name).isEqualTo(text(expected, "丁目"));
        assertThat(figure(read.banchi())).as(name).isEqualTo(text(expected, "番地"));
        assertThat(figure(read.go())).as(name).isEqualTo(text(expected, "号"));
    }

    private static String written(JsonNode input) {
        return input.isString()
                ? input.asString()
                : (input.has("住所") ? input.get("住所") : input).get("表記").asString();
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asString() : null;
    }

    private static @Nullable String figure(@Nullable Integer figure) {
        return figure == null ? null : figure.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "静岡県焼津市本町2-16-32, 222127, 本町, 2, 16, 32, ''",
        "静岡県　焼津市　本町　２丁目１６番３２号　本館, 222127, 本町, 2, 16, 32, 本館",
        "静岡県焼津市本町二丁目十六番三十二号, 222127, 本町, 2, 16, 32, ''",
        "焼津市大字石脇上６５, 222127, 石脇上, , 65, , ''",
        "静岡県焼津市鰯ヶ島136−24, 222127, 鰯ケ島, , 136, 24, ''",
        "北海道石狩郡当別町白樺町58番地9, 013030, 白樺町, , 58, 9, ''",
        "福島県いわき市平字梅本21, 072044, 平, , , , 字梅本21"
    })
    void ways_of_writing_make_no_difference(
            String written,
            String code,
            String town,
            @Nullable Integer chome,
            @Nullable Integer banchi,
            @Nullable Integer go,
            String rest) {
        var read = ADDRESSES.read(written);
        assertThat(Objects.requireNonNull(read.municipality()).code().digits()).isEqualTo(code);
        assertThat(read)
                .extracting(
                        NormalisedAddress::town,
                        NormalisedAddress::chome,
                        NormalisedAddress::banchi,
                        NormalisedAddress::go,
                        NormalisedAddress::rest)
                .containsExactly(town, chome, banchi, go, rest);
    }

    @Test
    void a_name_that_several_places_have_is_not_guessed() {
        var fuchu = ADDRESSES.read("府中市宮西町2-24");
        assertThat(fuchu.level()).isEqualTo(Level.NOTHING);
        assertThat(fuchu.doubts()).containsExactly(Doubt.SEVERAL_PLACES);
        assertThat(ADDRESSES.read("東京都府中市宮西町2-24").level()).isEqualTo(Level.TOWN);
        assertThat(ADDRESSES.read("北新町41").doubts()).containsExactly(Doubt.SEVERAL_PLACES);
    }

    @Test
    void what_is_no_address_is_nothing() {
        assertThat(ADDRESSES.read("").level()).isEqualTo(Level.NOTHING);
        assertThat(ADDRESSES.read("Springfield 742").level()).isEqualTo(Level.NOTHING);
        assertThat(ADDRESSES.read("静岡県どこか").level()).isEqualTo(Level.PREFECTURE);
    }
}
