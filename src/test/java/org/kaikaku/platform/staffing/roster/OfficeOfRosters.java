package org.kaikaku.platform.staffing.roster;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HousePages;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** Two who give roles, and a clerk of whom a roster says something. */
abstract class OfficeOfRosters extends HousePages {
    static final String HEAD = "種別,職員番号,氏名,所属,役割,発令日\n";
    static final Charset CP932 = Charset.forName("windows-31j");

    @Autowired
    DueChanges due;

    String administrator = "";
    String second = "";
    String clerk = "";

    @BeforeEach
    void a_few_members_of_staff() {
        administrator = staff("情報 管理", Role.ADMINISTRATOR, "*");
        second = staff("副島 守", Role.ADMINISTRATOR, "*");
        clerk = staff("青葉 みどり", Role.CASE_WORKER, "shimin");
    }

    /** Whatever waits for tomorrow, or later, has its day now. */
    void theDayComes() {
        jdbc.sql("update staffing_change set effective = ? where state = 'WAITING'")
                .param(today())
                .update();
        jdbc.sql("update identity_account set begins = ? where begins > ? and ends is null")
                .params(today(), today())
                .update();
        jdbc.sql("update identity_assignment set from_day = ? where from_day > ?")
                .params(today(), today())
                .update();
        jdbc.sql("update staffing_change set day = ? where state = 'WAITING' and kind = 'LEAVE' and day >= ?")
                .params(today().minusDays(1), today())
                .update();
        jdbc.sql("update staffing_change set day = ? where state = 'WAITING' and kind = 'MOVE' and day > ?")
                .params(today(), today())
                .update();
        due.run();
    }

    String reads(String file, Charset encoding) throws Exception {
        return String.valueOf(uploads(file.getBytes(encoding), administrator).getRedirectedUrl());
    }

    MockHttpServletResponse uploads(byte[] file, String login) throws Exception {
        return opens(
                multipart("/staff/rosters").file(new MockMultipartFile("file", "春の異動.csv", "text/csv", file)), login);
    }

    MockHttpServletResponse applies(String at, String reason) throws Exception {
        var mark = Pattern.compile("name=\"mark\" value=\"([0-9a-f]+)\"").matcher(page(at));
        return sends(at + "/application", administrator, "mark", mark.find() ? mark.group(1) : "", "reason", reason);
    }

    String page(String at) throws Exception {
        return text(opens(at, administrator));
    }

    static String number() {
        return "n" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
    }
}
