/** About how Teams draws cards (light theme): sizes, spaces and the semantic colours. */
export const teamsHostConfig = {
  fontFamily: "'Segoe UI', 'Liberation Sans', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  supportsInteractivity: true,
  containerStyles: Object.fromEntries(
    Object.entries({
      default: '#ffffff',
      emphasis: '#f5f5f5',
      warning: '#fbf1ea',
      good: '#e7f2da',
      attention: '#fcf4f6',
      accent: '#e8ebfa',
    }).map(([style, backgroundColor]) => [
      style,
      {
        backgroundColor,
        foregroundColors: {
          default: { default: '#242424', subtle: '#616161' },
          good: { default: '#237b4b', subtle: '#237b4b' },
          warning: { default: '#835c00', subtle: '#835c00' },
          attention: { default: '#c4314b', subtle: '#c4314b' },
          accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
        },
      },
    ]),
  ),
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  table: { cellSpacing: 8 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder' },
    columnHeader: { size: 'default', weight: 'bolder' },
  },
  inputs: { label: { requiredInputs: { suffix: ' *', suffixColor: 'attention' }, optionalInputs: {} } },
};
