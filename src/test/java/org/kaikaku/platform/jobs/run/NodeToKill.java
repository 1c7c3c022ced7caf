package org.kaikaku.platform.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node in a process of its own that counts to 3, says so, and waits to be killed. */
class NodeToKill {
    public static void main(String[] args) throws InterruptedException {
        var data = new DriverManagerDataSource(args[0] + "?currentSchema=city", args[1], args[2]);
        Node.start(data, new Count(data, NodeToKill::stopAtThree));
        new CountDownLatch(1).await();
    }

    private static void stopAtThree(int number) {
        if (number == 3) {
            System.out.println("three");
            LockSupport.park();
        }
    }

    static Process start(TestDatabase database) throws Exception {
        var properties = database.properties();
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                NodeToKill.class.getName()));
        for (var name : List.of("url", "user", "password")) {
            command.add((String) properties.get("kaikaku.database." + name));
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static void awaitThree(Process process) {
        if (process.inputReader().lines().noneMatch("three"::equals)) {
            throw new IllegalStateException("The node ended before it counted to three");
        }
    }
}
