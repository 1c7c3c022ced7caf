package org.kaikaku;

import java.time.Clock;
import java.time.ZoneId;
import org.kaikaku.platform.demo.Past;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The city hall's one process. Rooms are found by their {@code package-info.java}. */
@SpringBootApplication
@Modulithic(systemName = "Kaikaku")
public class Kaikaku {
    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("--")) {
            SpringApplication.run(Kaikaku.class, args);
        } else {
            System.exit(command(args));
        }
    }

    private static int command(String... args) {
        if (args[0].equals(VerifyAudit.NAME)) {
            return VerifyAudit.run(System.out, args);
        }
        if (args[0].equals(VerifyLottery.NAME)) {
            return VerifyLottery.run(System.out, args);
        }
        if (args[0].equals(RotateKeysCommand.NAME)) {
            return RotateKeysCommand.run(System.out, args);
        }
        if (args[0].equals(MoveDocumentsCommand.NAME)) {
            return MoveDocumentsCommand.run(System.out, args);
        }
        if (args[0].equals(SandboxPaymentCommand.NAME)) {
            return SandboxPaymentCommand.run(System.out, args);
        }
        if (args[0].equals(SandboxLocksCommand.NAME)) {
            return SandboxLocksCommand.run(System.out, args);
        }
        if (BackupCommand.NAMES.contains(args[0])) {
            return BackupCommand.run(System.out, args);
        }
        return StaffCommand.NAMES.contains(args[0])
                ? StaffCommand.run(System.out, System.in, args)
                : CityCommand.run(args);
    }

    /** Days begin and end where the city is. */
    @Bean
    Clock clock() {
        return Past.over(Clock.system(ZoneId.of("Asia/Tokyo")));
    }
}
