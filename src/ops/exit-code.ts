/**
 * What the process' end tells a supervisor. A setting that is wrong stays wrong however often the bot
 * is started; 78 is EX_CONFIG of sysexits.h, by which systemd can be told to leave it
 * (`RestartPreventExitStatus=78`).
 */
export const EXIT = { done: 0, failed: 1, setting: 78 } as const;
