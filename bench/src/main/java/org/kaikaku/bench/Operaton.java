package org.kaikaku.bench;

import java.util.Map;
import org.operaton.bpm.engine.ProcessEngineConfiguration;

/** Start with five variables, two user tasks, history as it comes. */
public final class Operaton {
    private static final String BPMN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench"
                xmlns:operaton="http://operaton.org/schema/1.0/bpmn">
              <process id="application" isExecutable="true" operaton:historyTimeToLive="P30D">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="review"/>
                <userTask id="review"/>
                <sequenceFlow id="f2" sourceRef="review" targetRef="decide"/>
                <userTask id="decide"/>
                <sequenceFlow id="f3" sourceRef="decide" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private Operaton() {}

    public static void main(String[] args) throws InterruptedException {
        var configuration = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        configuration.setDataSource(Driver.database());
        configuration.setDatabaseSchemaUpdate("true");
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString("application.bpmn", BPMN).deploy();
        Driver.serve(() -> {
            var instance = engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "application",
                            Map.of("name", "未来 花子", "kana", "ミライ ハナコ", "procedure", "sosaihi", "amount", 50000, "channel", "ONLINE"));
            for (int i = 0; i < 2; i++) {
                var task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult();
                engine.getTaskService().complete(task.getId());
            }
        });
    }
}
