package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;

/** Keeps postings; they are only ever added. */
public interface LedgerStore {

    /** All postings of the worklog, oldest first; one statement. */
    List<Posting> ofWorklog(long worklogId);

    /** The same of many: an entry for each that was asked for, in that order; one statement for every thousand. */
    Map<Long, List<Posting>> ofWorklogs(Collection<Long> worklogIds);

    /** @throws org.prepaidsupport.application.AlreadyTaken if somebody else posted the same revision first */
    void append(List<Posting> batch);

    /** Worklogs that postings were ever made of for these issues. */
    List<Long> worklogsOfIssues(Collection<Long> issueIds);

    /** The next worklogs that there are postings of, by id: those of so many postings; one statement. */
    List<Long> worklogsAfter(long worklogId, int limit);

    /** The next issues that postings were ever made for, by id: those of so many postings; one statement. */
    List<Long> issuesAfter(long issueId, int limit);

    /** Issues that postings were ever recorded in the timesheet project for. */
    List<Long> issuesOfProject(long timesheetProjectId);

    /** Postings that a query asks for, by worklog and revision. */
    List<Posting> find(TimesheetQuery query);

    /** Seconds of the issues that count on the line now, by issue. */
    Map<Long, Long> secondsByIssue(long lineId);

    /** Seconds of the worklogs that count on each line now, by line and worklog; those without are left out. */
    Map<Long, Map<Long, Long>> secondsByWorklog(Collection<Long> lineIds);

    /** Worklogs that were ever posted on the line by the rule. */
    List<Long> worklogsBy(Rule rule, long lineId);

    /** Worklogs that were ever posted with the rule. */
    List<Long> worklogsBy(Rule rule);

    long postingCount();

    /** How many worklogs postings were ever made of. */
    long worklogCount();

    /** Order lines that postings were ever made on. */
    List<Long> lines();
}
