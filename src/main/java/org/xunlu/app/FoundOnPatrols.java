package org.xunlu.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingFilter;
import org.xunlu.finding.FindingRegister;
import org.xunlu.finding.Photo;
import org.xunlu.finding.RoadAddress;
import org.xunlu.paging.Page;
import org.xunlu.patrol.journal.FindingSource;
import org.xunlu.patrol.journal.Found;

/** What officers found on their patrols, from the register of findings. */
final class FoundOnPatrols implements FindingSource {
    private static final int PAGE = 500;

    private final FindingRegister register;

    FoundOnPatrols(FindingRegister register) {
        this.register = register;
    }

    @Override
    public List<Found> list(Set<Long> persons, Instant from, Instant to) {
        List<Found> found = new ArrayList<>();
        FindingFilter between = new FindingFilter(null, null, null, null, from, to);
        Page.all(after -> register.list(between, PAGE, after), finding -> {
            if (persons.contains(finding.foundBy())) {
                found.add(found(finding));
            }
        });
        found.sort(Comparator.comparing(Found::at));
        return found;
    }

    private Found found(Finding finding) {
        List<Photo> photos = register.photos(finding.id());
        RoadAddress address = finding.address();
        return new Found(
                finding.id().value(),
                finding.observation().kind().name(),
                finding.observation().foundAt(),
                address == null ? "" : (address.routeCode() + " " + address.roadName() + " " + address.stake()).strip(),
                finding.observation().note(),
                photos.size(),
                (int) photos.stream()
                        .filter(photo -> photo.takenAt() != null && photo.takenFrom() != null)
                        .count());
    }
}
