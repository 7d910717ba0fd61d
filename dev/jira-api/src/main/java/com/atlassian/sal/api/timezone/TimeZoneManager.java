package com.atlassian.sal.api.timezone;

import com.atlassian.sal.api.user.UserKey;
import java.util.TimeZone;

public interface TimeZoneManager {
    TimeZone getDefaultTimeZone();

    TimeZone getUserTimeZone();

    TimeZone getUserTimeZone(UserKey userKey);
}
