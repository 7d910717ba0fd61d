package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Customers and teams. */
final class ModelRecords implements RecordsDesk {

    private final World world;

    ModelRecords(World world) {
        this.world = world;
    }

    @Override
    public Answer customer(String customer, List<String> members) {
        return saveMembers(customer, members);
    }

    @Override
    public Answer changeMembers(String customer, List<String> members) {
        world.membersOf(customer);
        return saveMembers(customer, members);
    }

    /** A user belongs to one customer at the most. */
    private Answer saveMembers(String customer, List<String> members) {
        Set<String> refused = new TreeSet<>();
        for (int index = 0; index < members.size(); index++) {
            String field = "members[" + index + "]";
            world.customerWithMember(members.get(index))
                    .filter(other -> !other.equals(customer))
                    .ifPresent(other -> refused.add(field));
        }
        if (refused.isEmpty()) {
            world.members.put(customer, new LinkedHashSet<>(members));
        }
        return new Answer(refused);
    }

    @Override
    public Answer team(String team, TeamFields fields) {
        Answer answer = save(team, fields);
        if (answer.isDone()) {
            world.switchedTo(team, Optional.empty());
        }
        return answer;
    }

    @Override
    public Answer changeTeam(String team, TeamFields fields, Optional<LocalDate> from) {
        TeamFields before = World.known(world.teams, team);
        boolean switched = !World.switches(before).equals(World.switches(fields));
        Answer answer = save(team, fields);
        if (from.isPresent() && !switched) {
            world.teams.put(team, before);
            Set<String> refused = new TreeSet<>(answer.refusedAt());
            refused.add("from");
            return new Answer(refused);
        }
        if (answer.isDone() && switched) {
            world.switchedTo(team, from);
        }
        return answer;
    }

    /** A project has one team, and only recorded time is reinvoiced. */
    private Answer save(String team, TeamFields fields) {
        fields.projects().forEach(world::existingProject);
        fields.recordIn().ifPresent(world::existingProject);
        Set<String> refused = new TreeSet<>();
        for (int index = 0; index < fields.projects().size(); index++) {
            String project = fields.projects().get(index);
            boolean taken = world.teams.entrySet().stream()
                    .anyMatch(each -> !each.getKey().equals(team)
                            && each.getValue().projects().contains(project));
            if (taken) {
                refused.add("projects[" + index + "]");
            }
        }
        if (fields.reinvoices() && !fields.records()) {
            refused.add("timeReinvoicing");
        }
        if (refused.isEmpty()) {
            world.teams.put(team, fields);
        }
        return new Answer(refused);
    }

    @Override
    public Answer deleteTeam(String team) {
        World.known(world.teams, team);
        world.teams.remove(team);
        return Answer.DONE;
    }
}
