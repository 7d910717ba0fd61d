package org.prepaidsupport.adapter.jira;

import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.prepaidsupport.application.Background;
import org.prepaidsupport.application.Preparation;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.Checkpoints;
import org.prepaidsupport.application.delivery.MissedChanges;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.diagnostics.NightlyCheck;
import org.prepaidsupport.application.order.KeptFigures;
import org.prepaidsupport.application.order.UnfinishedConfirmations;
import org.prepaidsupport.application.upselling.Upselling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What runs by itself, once per cluster: catching up every minute, confirmations that were broken off, checkpoints when they are due, telling of used time, and the checks of the night.
 * And on each node that starts: looking for what was missed meanwhile.
 */
@Component
@ExportAsService(LifecycleAware.class)
public class ScheduledWork implements LifecycleAware {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);
    private static final String CATCH_UP = "org.prepaidsupport.catch-up";
    private static final String NIGHTLY = "org.prepaidsupport.nightly";
    private static final String RECOUNTS = "org.prepaidsupport.recounts";
    private static final String CHECKPOINTS = "org.prepaidsupport.checkpoints";
    private static final String CONFIRMATIONS = "org.prepaidsupport.confirmations";
    private static final String UPSELLING = "org.prepaidsupport.upselling";
    private static final String UPSELLING_NIGHTLY = "org.prepaidsupport.upselling-nightly";
    private static final long QUARTER_MINUTE = 15_000;
    private static final long MINUTE = 60_000;
    private static final String AT_TWO = "0 0 2 * * ?";
    private static final String AT_SIX = "0 0 6 * * ?";

    private final SchedulerService scheduler;
    private final CatchUp catchUp;
    private final Recount recount;
    private final UnfinishedConfirmations confirmations;
    private final Checkpoints checkpoints;
    private final Upselling upselling;
    private final KeptFigures figures;
    private final NightlyCheck nightlyCheck;
    private final MissedChanges missedChanges;
    private final List<Preparation> preparations;
    private final Background background;
    private final Clock clock;

    public ScheduledWork(
            SchedulerService scheduler,
            CatchUp catchUp,
            Recount recount,
            UnfinishedConfirmations confirmations,
            Checkpoints checkpoints,
            Upselling upselling,
            KeptFigures figures,
            NightlyCheck nightlyCheck,
            MissedChanges missedChanges,
            List<Preparation> preparations,
            Background background,
            Clock clock) {
        this.scheduler = scheduler;
        this.catchUp = catchUp;
        this.recount = recount;
        this.confirmations = confirmations;
        this.checkpoints = checkpoints;
        this.upselling = upselling;
        this.figures = figures;
        this.nightlyCheck = nightlyCheck;
        this.missedChanges = missedChanges;
        this.preparations = preparations;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public void onStart() {
        preparations.forEach(Preparation::prepare);
        background.run("Taking over what changed while this node was away", missedChanges::takeOver);
        start(CATCH_UP, Schedule.forInterval(MINUTE, inAMinute()), () -> {
            catchUp.run();
        });
        start(RECOUNTS, Schedule.forInterval(QUARTER_MINUTE, inAMinute()), () -> {
            recount.goOn();
        });
        start(CONFIRMATIONS, Schedule.forInterval(QUARTER_MINUTE, inAMinute()), () -> {
            confirmations.finish();
        });
        start(CHECKPOINTS, Schedule.forInterval(QUARTER_MINUTE, inAMinute()), () -> {
            checkpoints.foldIfDue();
            figures.keepUp();
        });
        start(UPSELLING, Schedule.forInterval(MINUTE, inAMinute()), upselling::look);
        start(UPSELLING_NIGHTLY, Schedule.forCronExpression(AT_SIX), upselling::lookAtAll);
        start(NIGHTLY, Schedule.forCronExpression(AT_TWO), nightlyCheck::run);
    }

    @Override
    public void onStop() {
        scheduler.unregisterJobRunner(JobRunnerKey.of(CATCH_UP));
        scheduler.unregisterJobRunner(JobRunnerKey.of(RECOUNTS));
        scheduler.unregisterJobRunner(JobRunnerKey.of(CONFIRMATIONS));
        scheduler.unregisterJobRunner(JobRunnerKey.of(CHECKPOINTS));
        scheduler.unregisterJobRunner(JobRunnerKey.of(UPSELLING));
        scheduler.unregisterJobRunner(JobRunnerKey.of(UPSELLING_NIGHTLY));
        scheduler.unregisterJobRunner(JobRunnerKey.of(NIGHTLY));
    }

    private void start(String name, Schedule schedule, Runnable work) {
        scheduler.registerJobRunner(JobRunnerKey.of(name), runner(name, work));
        // Scheduling anew would put off what another node has planned.
        if (scheduler.getJobDetails(JobId.of(name)) != null) {
            return;
        }
        try {
            scheduler.scheduleJob(
                    JobId.of(name),
                    JobConfig.forJobRunnerKey(JobRunnerKey.of(name))
                            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                            .withSchedule(schedule));
        } catch (SchedulerServiceException failure) {
            LOG.error("Could not schedule {}", name, failure);
        }
    }

    @SuppressWarnings("JavaUtilDate") // Jira's scheduler takes no other.
    private Date inAMinute() {
        return new Date(clock.millis() + MINUTE);
    }

    private static JobRunner runner(String name, Runnable work) {
        return request -> {
            try {
                work.run();
                return JobRunnerResponse.success();
            } catch (RuntimeException failure) {
                LOG.error("{} failed and will be tried again", name, failure);
                return JobRunnerResponse.failed(failure);
            }
        };
    }
}
