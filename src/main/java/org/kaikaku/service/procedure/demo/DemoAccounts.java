package org.kaikaku.service.procedure.demo;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who sign in to the demo city; the README tells their stories. Never in a real one. */
@Component
class DemoAccounts implements DemoPart {
    static final String PASSWORD = "mirai-demo-2026";
    /** Nobody's address: example.jp belongs to nobody (JPRS). */
    static final String SIGN = "hanako@example.jp";

    static final int ORDER = 30;

    private static final String ADMINISTRATOR = "9001";

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    private record Staff(String number, String name, String office, List<Assignment> roles) {}

    private record Resident(
            String mail, String name, @Nullable String person) {}

    private static final List<Staff> STAFF = List.of(
            new Staff(ADMINISTRATOR, "情報 管理", "shisei", List.of(new Assignment(Role.ADMINISTRATOR, "*"))),
            new Staff("9002", "副島 守", "shisei", List.of(new Assignment(Role.ADMINISTRATOR, "*"))),
            new Staff(
                    "1001",
                    "青葉 みどり",
                    "hoken-nenkin",
                    List.of(new Assignment(Role.CASE_WORKER, "hoken-nenkin"), new Assignment(Role.RECEPTION, "*"))),
            new Staff("1002", "森下 由紀", "hoken-nenkin", List.of(new Assignment(Role.CHIEF, "hoken-nenkin"))),
            new Staff(
                    "2001",
                    "川瀬 徹",
                    "shimin",
                    List.of(new Assignment(Role.CASE_WORKER, "shimin"), new Assignment(Role.RECEPTION, "*"))),
            new Staff("2002", "西野 あかね", "shimin", List.of(new Assignment(Role.CHIEF, "shimin"))),
            new Staff("2003", "守屋 静", "shimin", List.of(new Assignment(Role.PROTECTION, "*"))),
            new Staff(
                    "3001",
                    "大川 誠",
                    "kaigo",
                    List.of(
                            new Assignment(Role.CASE_WORKER, "kaigo"),
                            new Assignment(Role.CASE_WORKER, "fukushi"),
                            new Assignment(Role.CASE_WORKER, "kodomo"))),
            new Staff(
                    "3002",
                    "北川 久美",
                    "kaigo",
                    List.of(
                            new Assignment(Role.CHIEF, "kaigo"),
                            new Assignment(Role.CHIEF, "fukushi"),
                            new Assignment(Role.CHIEF, "kodomo"))),
            new Staff(
                    "4001",
                    "田所 亮",
                    "zeimu",
                    List.of(
                            new Assignment(Role.CASE_WORKER, "zeimu"),
                            new Assignment(Role.CASE_WORKER, "kankyo"),
                            new Assignment(Role.CASE_WORKER, "suido"))),
            new Staff(
                    "4002",
                    "南 隆",
                    "zeimu",
                    List.of(
                            new Assignment(Role.CHIEF, "zeimu"),
                            new Assignment(Role.CHIEF, "kankyo"),
                            new Assignment(Role.CHIEF, "suido"))),
            new Staff(
                    "5001",
                    "長谷 直樹",
                    "jinji",
                    List.of(new Assignment(Role.CHIEF, "jinji"), new Assignment(Role.CHIEF, "shisei"))),
            new Staff("6001", "勘定 明", "zeimu", List.of(new Assignment(Role.TREASURER, "*"))),
            new Staff("6002", "出納 正子", "zeimu", List.of(new Assignment(Role.TREASURER, "*"))));

    private static final List<Resident> RESIDENTS = List.of(
            new Resident(SIGN, "未来 花子", "90000012"),
            new Resident("misaki@example.jp", "高橋 美咲", "90000022"),
            new Resident("atarashii@example.jp", "新田 あゆみ", null));

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "アカウント accounts";
    }

    @Override
    public boolean present() {
        return accounts.any();
    }

    @Override
    public List<String> welcome() {
        return List.of(
                "見本の市です。 This is a demo city; nobody in it is real. パスワードはみな Everybody's password: " + PASSWORD,
                "住民 residents   hanako@example.jp (夫を亡くした bereaved)   misaki@example.jp (出産 a baby)   atarashii@example.jp (転入 moving in)",
                "職員 staff       2001 市民課 counter   1001 保険年金課 case worker   1002 課長 chief   9001 9002 情報管理 administrators");
    }

    @Override
    @Transactional
    public void fill(BiConsumer<Integer, Integer> progress) {
        int done = 0;
        int all = STAFF.size() + RESIDENTS.size();
        Actor administrator = null;
        for (var one : STAFF) {
            var id = accounts.open(true, one.number(), one.name(), PASSWORD, one.office(), one.roles());
            administrator =
                    one.number().equals(ADMINISTRATOR) ? accounts.actor(id).orElseThrow() : administrator;
            progress.accept(++done, all);
        }
        for (var one : RESIDENTS) {
            var id = accounts.open(false, one.mail(), one.name(), PASSWORD, null, List.of());
            if (one.person() != null && administrator != null) {
                accounts.link(id, accounts.issueLinkCode(one.person(), administrator));
            }
            progress.accept(++done, all);
        }
    }
}
