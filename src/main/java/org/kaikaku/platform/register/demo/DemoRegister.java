package org.kaikaku.platform.register.demo;

import java.util.function.BiConsumer;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.Register;
import org.springframework.stereotype.Component;

/** The demo city's residents, where the register is empty. */
@Component
class DemoRegister implements DemoPart {
    private static final int STEPS = 20;

    private final DemoResidents residents;
    private final Register register;

    DemoRegister(DemoResidents residents, Register register) {
        this.residents = residents;
        this.register = register;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "住民 residents";
    }

    @Override
    public boolean present() {
        return register.size() > 0;
    }

    @Override
    public void fill(BiConsumer<Integer, Integer> progress) {
        var report = residents.fill((done, total) -> progress.accept(done * STEPS / total, STEPS));
        if (!(report instanceof ImportReport.Imported imported)
                || !imported.rejected().isEmpty()
                || !imported.masked().isEmpty()) {
            throw new IllegalStateException("The demo city's residents did not come in: " + report);
        }
    }
}
