package org.kaikaku.platform.opendata.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.Damaged;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class PublishTablesTest {
    private static final String PLACES = """
            都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,住所,方書,緯度,経度,設置位置,電話番号,利用可能曜日,小児対応設備の有無,備考
            222127,1,静岡県,焼津市,市役所,シヤクシヨ,焼津市本町二丁目16番32号,,34.8666,138.3231,1階,054-000-0001,月火水木金,有,=1+1
            222127,2,静岡県,焼津市,港,ミナト,焼津市中港二丁目6番13号,,遠い,138.3290,入口,054-000-0002,毎日,無,
            222127,3,静岡県,焼津市,体育館,タイイクカン,焼津市保福島1050番地,"別館
            二階",34.8581,138.3041,玄関,054-000-0003,毎日,有,
            """;

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    ReadOpenData read;

    @Autowired
    JdbcClient jdbc;

    private final String name = "aed-" + UUID.randomUUID().toString().substring(0, 8);
    private MockMvc web;
    private UserDetails publisher;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        publisher = clerk(Role.ADMINISTRATOR);
    }

    @Test
    void a_table_is_taken_reported_published_in_versions_exported_and_withdrawn() throws Exception {
        var draft = taken(PLACES.getBytes(Charset.forName("windows-31j")));
        assertThat(page(draft)).contains("AED設置箇所一覧", "windows-31j", "3行のうち、使える行 2、使えない行 1", "遠い");
        assertThat(page(draft + "/report.csv")).contains("3,×,緯度,遠い,緯度・経度として読めません,");
        assertThat(seen("/open-data/" + name).getStatus()).isEqualTo(404);

        assertThat(published(draft, "false").getContentAsString(UTF_8)).contains("除いてよければ印を付けてください");
        assertThat(published(draft, "true").getRedirectedUrl()).isEqualTo("/staff/open-data/tables");
        assertThat(published(draft, "true").getStatus()).isEqualTo(404);
        assertThat(text("/open-data/" + name))
                .contains("AEDの場所", "体育館", "CC BY 4.0")
                .doesNotContain("遠い", "港");
        assertThat(text("/open-data/" + name + "?q=２階")).doesNotContain("体育館");
        assertThat(text("/open-data/" + name + "?q=ﾀｲｲｸｶﾝ")).contains("体育館").doesNotContain("市役所</h3>");
        everyFormatIsReadAgainAsTheSame();

        var mended = taken(PLACES.replace("遠い", "34.8720").getBytes(UTF_8));
        assertThat(page(mended)).contains("使えない行 0");
        published(mended, "false");
        assertThat(text("/open-data/" + name)).contains("港", "第2版", "第1版");

        assertThat(withdrawn(2, "").getStatus()).isEqualTo(422);
        assertThat(withdrawn(1, "古い").getStatus()).isEqualTo(409);
        assertThat(withdrawn(2, "位置が違っていた").getRedirectedUrl()).isEqualTo("/staff/open-data/tables");
        assertThat(text("/open-data/" + name)).contains("第1版").doesNotContain("港");
        assertThat(seen("/open-data/" + name + "/versions/2/data.csv").getStatus())
                .isEqualTo(404);

        published(taken(PLACES.replace("遠い", "34.8721").getBytes(UTF_8)), "false");
        assertThat(text("/open-data/" + name)).contains("第3版");
    }

    private void everyFormatIsReadAgainAsTheSame() throws Exception {
        var csv = seen("/open-data/" + name + "/data.csv").getContentAsByteArray();
        assertThat(new String(csv, UTF_8)).startsWith("\uFEFF都道府県コード").contains("'=1+1");
        var rows = rows(csv);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).containsEntry("備考", "=1+1").containsEntry("小児対応設備の有無", true);
        assertThat(rows(seen("/open-data/" + name + "/data.json").getContentAsByteArray()))
                .isEqualTo(rows);
        assertThat(rows(seen("/open-data/" + name + "/data.geojson").getContentAsByteArray()))
                .isEqualTo(rows);
        var catalogue = read.read("list.csv", seen("/open-data/catalogue.csv").getContentAsByteArray());
        assertThat(((Reading.Table) catalogue).dataset().key()).isEqualTo("open_data_list");
        assertThat(((Reading.Table) catalogue).left()).isZero();
        assertThat(values((Reading.Table) catalogue))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("データ名称", "AEDの場所")
                        .containsEntry("ライセンス", "CC BY 4.0")
                        .containsEntry("URL", "http://localhost/open-data/" + name));
    }

    @Test
    void a_draft_is_thrown_away_and_nobody_without_the_right_sees_or_publishes_one() throws Exception {
        var draft = taken(PLACES.getBytes(UTF_8));
        var clerk = clerk(Role.CASE_WORKER);
        assertThat(web.perform(get(draft).with(user(clerk)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(web.perform(post(draft + "/publication").with(csrf()).with(user(clerk)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        web.perform(post(draft + "/removal").with(csrf()).with(user(publisher)));
        assertThat(web.perform(get(draft).with(user(publisher)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_individual_number_is_neither_taken_nor_repeated() throws Exception {
        var draft = taken("名称,緯度,経度,備考\n駅前,34.86,138.32,1234 5678 9018\n公園,34.87,138.33,\n".getBytes(UTF_8));
        assertThat(page(draft)).contains("個人番号のような12けたの数があります").doesNotContain("5678");
        var id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        assertThat(jdbc.sql("select rows_taken from opendata_version where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_table_of_the_demo_city_can_be_used_as_it_is() throws Exception {
        try (var in = getClass().getResourceAsStream("/opendata/992011_aed.csv")) {
            var table = (Reading.Table)
                    read.read("992011_aed.csv", Objects.requireNonNull(in).readAllBytes());
            assertThat(table.dataset().key()).isEqualTo("aed");
            assertThat(table.rows()).hasSize(12);
            assertThat(table.findings()).isEmpty();
        }
    }

    /** No crash, no half import, a report each time. */
    @Test
    void a_damaged_file_is_taken_as_far_as_it_goes_or_not_at_all() throws Exception {
        var chance = new Random(20261128);
        int refused = 0;
        var csv = PLACES.getBytes(UTF_8);
        var table = (Reading.Table) read.read("aed.csv", csv);
        var json = OpenDataFile.json(table.dataset(), table.rows());
        for (int i = 0; i < 40; i++) {
            long before = drafts();
            var damaged = Damaged.of(i % 2 == 0 ? csv : json, chance);
            var to = String.valueOf(sent(damaged).getRedirectedUrl());
            if (to.equals("/staff/open-data")) {
                refused++;
                assertThat(drafts()).isEqualTo(before);
            } else {
                assertThat(drafts()).isEqualTo(before + 1);
                everyRowIsTakenOrReported(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)));
            }
        }
        assertThat(refused).isBetween(1, 39);
    }

    private void everyRowIsTakenOrReported(UUID id) {
        var kept = jdbc.sql("select rows_in, rows_taken, rows_left, csv from opendata_version where id = ?")
                .param(id)
                .query()
                .singleRow();
        int taken = (int) Objects.requireNonNull(kept.get("rows_taken"));
        assertThat(taken + (int) Objects.requireNonNull(kept.get("rows_left"))).isEqualTo(kept.get("rows_in"));
        assertThat(rows((byte[]) Objects.requireNonNull(kept.get("csv")))).hasSize(taken);
    }

    private long drafts() {
        return jdbc.sql("select count(*) from opendata_version")
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> rows(byte[] content) {
        return values((Reading.Table) read.read("aed.csv", content));
    }

    private static List<Map<String, Object>> values(Reading.Table table) {
        return table.rows().stream()
                .map(OpenRow::values)
                .<Map<String, Object>>map(Map::copyOf)
                .toList();
    }

    private String taken(byte[] content) throws Exception {
        var to = sent(content).getRedirectedUrl();
        assertThat(to).startsWith("/staff/open-data/drafts/");
        return String.valueOf(to);
    }

    private MockHttpServletResponse sent(byte[] content) throws Exception {
        return web.perform(multipart("/staff/open-data/drafts")
                        .file(new MockMultipartFile("file", "222127_aed.csv", "text/csv", content))
                        .with(csrf())
                        .with(user(publisher)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse published(String draft, String without) throws Exception {
        return web.perform(post(draft + "/publication")
                        .param("name", name)
                        .param("ja", "AEDの場所")
                        .param("without", without)
                        .with(csrf())
                        .with(user(publisher)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse withdrawn(int number, String reason) throws Exception {
        return web.perform(post("/staff/open-data/tables/" + name + "/withdrawal")
                        .param("number", String.valueOf(number))
                        .param("reason", reason)
                        .with(csrf())
                        .with(user(publisher)))
                .andReturn()
                .getResponse();
    }

    private String page(String path) throws Exception {
        var all = new ArrayList<String>();
        for (var language : List.of("en", "easy", "ja")) {
            var answer = web.perform(get(path + "?lang=" + language).with(user(publisher)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            all.add(answer.getContentAsString(UTF_8));
        }
        return all.getLast();
    }

    private MockHttpServletResponse seen(String path) throws Exception {
        return web.perform(get(java.net.URI.create(path.replace("２階", "%EF%BC%92%E9%9A%8E")
                        .replace("ﾀｲｲｸｶﾝ", java.net.URLEncoder.encode("ﾀｲｲｸｶﾝ", UTF_8)))))
                .andReturn()
                .getResponse();
    }

    private String text(String path) throws Exception {
        return seen(path).getContentAsString(UTF_8);
    }

    private UserDetails clerk(Role role) {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "広報 担当", "a long enough password", "shisei", List.of(new Assignment(role, "*")));
        return users.loadUserByUsername(login);
    }
}
