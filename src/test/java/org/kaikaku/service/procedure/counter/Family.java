package org.kaikaku.service.procedure.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;

/** A husband who died, his wife and their son, all under one roof; each test has its own. */
public record Family(String husband, String wife, String son, String town) {

    public String address() {
        return "未来市" + town + "九丁目8番7号";
    }

    public static Family of(ImportResidents register, boolean guarded) {
        return of(register, guarded, "");
    }

    public static Family of(ImportResidents register, boolean guarded, String honseki) {
        var key = UUID.randomUUID().toString().substring(0, 8);
        var family = new Family(
                key + "-1",
                key + "-2",
                key + "-3",
                "秘密" + UUID.randomUUID().toString().substring(0, 8) + "町");
        var csv = """
                宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置,医療保険,本籍
                %1$s-1,%1$s,窓口 一郎,マドグチ イチロウ,1943-05-03,男,世帯主,死亡,2026-11-09,000-0077,%2$s,,kouki,
                %1$s-2,%1$s,窓口 花子,マドグチ ハナコ,1946-06-01,女,妻,,,000-0077,%2$s,%3$s,kouki,%4$s
                %1$s-3,%1$s,窓口 健,マドグチ ケン,1974-08-08,男,子,,,000-0077,%2$s,,shakai,
                """.formatted(key, family.address(), guarded ? "有" : "", honseki);
        var report = register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(report)
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.accepted()).isEqualTo(3));
        return family;
    }
}
