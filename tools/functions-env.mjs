// What a function finds in its environment, for tests and benches that import one directly. Import it before the function.
Object.assign(process.env, {
  STAGE: 'test',
  PORTAL_URL: 'http://localhost:3000',
  DEFAULT_REGION: 'demo',
  CDN_KEYS: 'none',
  SMTP_URL: 'none',
  MAIL_FROM: 'Звонок <noreply@zvonok.example>',
  MESSAGES_URL: 'none',
  MESSAGES_TOKEN: 'local-messages',
  ADAPTER_URL: 'none',
  ADAPTER_TOKEN: 'local-adapter',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'SILENT',
})
