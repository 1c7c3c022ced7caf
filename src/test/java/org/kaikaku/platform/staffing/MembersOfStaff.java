package org.kaikaku.platform.staffing;

import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HousePages;
import org.kaikaku.platform.identity.Role;

/** Two who give roles, a clerk and a chief, at their browsers. */
abstract class MembersOfStaff extends HousePages {
    String administrator = "";
    String second = "";
    String clerk = "";
    String chief = "";

    @BeforeEach
    void a_few_members_of_staff() {
        administrator = staff("情報 管理", Role.ADMINISTRATOR, "*");
        second = staff("副島 守", Role.ADMINISTRATOR, "*");
        clerk = staff("青葉 みどり", Role.CASE_WORKER, "shimin");
        chief = staff("森下 由紀", Role.CHIEF, "zeimu");
    }
}
